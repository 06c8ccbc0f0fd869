#!/usr/bin/env bash
# any-date-parser 2.2.4 (npm).
# Guess: read as American English, "31/12/2026", which has no 31st month, is refused or taken as 31 December.
# Seen: the first digit is dropped and the rest is read: 1/12/2026, so 12 January. "25/12/2026" is 12 May, "13-12-2026" is 12
# March. With dots, "31.12.2026", the day comes first and is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund any-date-parser@2.2.4
cat >look.mjs <<'JS'
import parser from 'any-date-parser';
for (const text of ['31/12/2026', '25/12/2026', '13-12-2026', '31.12.2026']) {
  const date = parser.fromString(text, 'en-US');
  console.log(`${text} ${date.invalid ?? date.toISOString().slice(0, 10)}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '31/12/2026 2026-01-12
25/12/2026 2026-05-12
13-12-2026 2026-03-12
31.12.2026 2026-12-31' ]
