#!/usr/bin/env bash
# csv-parse 7.0.3 (npm), on Node (V8).
# Guess: `cast_date: true` makes dates of fields that hold a date and leaves words with a number, "Milestone 1" or "USD 5", as
# text.
# Seen: any text that Date.parse() of V8 takes is a date, and that takes words before a number for noise: "Milestone 1" is 1
# January 2001 and "USD 5" 1 May 2001, while "Milestone 13" stays text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund csv-parse@7.0.3
cat >look.mjs <<'JS'
import { parse } from 'csv-parse/sync';
const [row] = parse('2026-12-11,Milestone 1,USD 5,Milestone 13', { cast: true, cast_date: true });
console.log(row.map((one) => (one instanceof Date ? `date ${one.toISOString().slice(0, 10)}` : `text ${one}`)).join('; '));
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'date 2026-12-11; date 2001-01-01; date 2001-05-01; text Milestone 13' ]
