#!/usr/bin/env bash
# telejson 8.0.0 (npm), with superjson 2.2.7 beside it.
# Guess: a text that is a moment in ISO form, as JSON has for dates, is a text after parse(stringify()), and so is the text
# "_undefined_".
# Seen: the first comes back as a Date, the second as nothing. superjson gives both back as they were.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund telejson@8.0.0 superjson@2.2.7
cat >look.mjs <<'JS'
import superjson from 'superjson';
import { parse, stringify } from 'telejson';
const record = { due: '2026-12-04T17:00:00.000Z', note: '_undefined_' };
for (const [name, back] of [['telejson', parse(stringify(record))], ['superjson', superjson.parse(superjson.stringify(record))]]) {
  console.log(`${name} due ${back.due instanceof Date ? 'Date' : typeof back.due} note ${typeof back.note}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'telejson due Date note undefined
superjson due string note string' ]
