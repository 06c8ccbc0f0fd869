#!/usr/bin/env bash
# @messageformat/core 3.4.1 (npm), with format-message 6.2.4 and Intl beside it.
# Guess: the plural of -1, an hour too few in a sheet, is that of one, as the rules of CLDR count by the absolute value: "-1
# hour" in English and in German, and the form "one" in Ukrainian for -1 and -21.
# Seen: it is "-1 hours", and in German "-1 Stunden"; Ukrainian is right, and so is format-message.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @messageformat/core@3.4.1 format-message@6.2.4
cat >look.mjs <<'JS'
import MessageFormat from '@messageformat/core';
import format from 'format-message';
format.setup({ missingTranslation: 'ignore' });
const text = '{n, plural, one{# hour} other{# hours}}';
for (const n of [1, -1]) {
  console.log(`${new MessageFormat('en').compile(text)({ n })}, format-message ${format(text, { n })}, Intl ${new Intl.PluralRules('en').select(n)}`);
}
const forms = '{n, plural, one{one} few{few} many{many} other{other}}';
console.log(new MessageFormat('de').compile('{n, plural, one{# Stunde} other{# Stunden}}')({ n: -1 }), new Intl.PluralRules('de').select(-1));
for (const n of [-1, -21]) {
  console.log(`${n}: ${new MessageFormat('uk').compile(forms)({ n })}, Intl ${new Intl.PluralRules('uk').select(n)}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '1 hour, format-message 1 hour, Intl one
-1 hours, format-message -1 hour, Intl one
-1 Stunden one
-1: one, Intl one
-21: one, Intl one' ]
