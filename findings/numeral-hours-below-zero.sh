#!/usr/bin/env bash
# numeral 2.0.6 (npm).
# Guess: a balance of minus one and a half hours, -5400 seconds in the format `00:00:00`, is "-1:30:00".
# Seen: it is "-2:30:00": the hours are rounded down, away from zero, and the minutes are added to them. Minus one minute is
# "-1:59:00", which looks like two hours. A whole hour is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund numeral@2.0.6
cat >look.mjs <<'JS'
import numeral from 'numeral';
for (const seconds of [5400, -5400, -60, -3600]) console.log(`${seconds} ${numeral(seconds).format('00:00:00')}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '5400 1:30:00
-5400 -2:30:00
-60 -1:59:00
-3600 -1:00:00' ]
