#!/usr/bin/env bash
# chrono-node 2.10.3 (npm).
# Guess: "day after tomorrow" and "the day after tomorrow", said on Wednesday, are both Friday.
# Seen: without "the" only "tomorrow" is found, so the deadline is Thursday, a day early; "day before yesterday" is yesterday
# likewise. The text that is found tells it, the date does not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat >look.mjs <<'JS'
import { parse } from 'chrono-node';
const wednesday = new Date(2026, 10, 25, 10);
for (const text of ['day after tomorrow', 'the day after tomorrow', 'day before yesterday', 'the day before yesterday']) {
  const [one] = parse(text, wednesday);
  console.log(`${text} | ${one.text} | ${one.date().toDateString()}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'day after tomorrow | tomorrow | Thu Nov 26 2026
the day after tomorrow | the day after tomorrow | Fri Nov 27 2026
day before yesterday | yesterday | Tue Nov 24 2026
the day before yesterday | the day before yesterday | Mon Nov 23 2026' ]
