#!/usr/bin/env bash
# chrono-node 2.10.3 (npm).
# Guess: "5 business days after 11 Dec" is 18 December or nothing, "2 working days from now" Friday or nothing; "first Monday
# of December" is 7 December or nothing.
# Seen: chrono leaves out the words that it does not know and answers with the rest: 11 December itself, this very moment, and
# last Monday beside 1 December. A term of notice becomes the day it starts on. "5 days after 11 Dec" is read whole.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat >look.mjs <<'JS'
import { parse } from 'chrono-node';
const wednesday = new Date(2026, 10, 25, 10);
for (const text of ['5 days after 11 Dec', '5 business days after 11 Dec', '2 working days from now', 'first Monday of December']) {
  const read = parse(text, wednesday).map((one) => `${one.text} = ${one.date().toDateString()}`);
  console.log(`${text} | ${read.join('; ')}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '5 days after 11 Dec | 5 days after 11 Dec = Wed Dec 16 2026
5 business days after 11 Dec | 11 Dec = Fri Dec 11 2026
2 working days from now | now = Wed Nov 25 2026
first Monday of December | Monday = Mon Nov 23 2026; December = Tue Dec 01 2026' ]
