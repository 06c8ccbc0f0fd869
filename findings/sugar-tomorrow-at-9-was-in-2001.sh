#!/usr/bin/env bash
# sugar-date 2.0.6 (npm).
# Guess: "tomorrow at 9" is 09:00 tomorrow, as "tomorrow at 9am" is, or an invalid date; "the 31st", said in November, is 31
# December or invalid.
# Seen: a text that Sugar does not know goes to the engine's own Date, which finds the month 9 and its year 2001 in it: the
# deadline is a valid date, 25 years past. "the 31st" runs over to 1 December.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund sugar-date@2.0.6
cat >look.mjs <<'JS'
import Sugar from 'sugar-date';
Sugar.Date.setOption('newDateInternal', () => new Date(2026, 10, 25, 12));
for (const text of ['tomorrow at 9am', 'tomorrow at 9', 'the 31st']) {
  console.log(`${text} | ${Sugar.Date.create(text).toString().slice(0, 21)}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'tomorrow at 9am | Thu Nov 26 2026 09:00
tomorrow at 9 | Sat Sep 01 2001 00:00
the 31st | Tue Dec 01 2026 00:00' ]
