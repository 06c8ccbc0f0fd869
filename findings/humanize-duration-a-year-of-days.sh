#!/usr/bin/env bash
# humanize-duration 3.35.1 (npm).
# Guess: 365 days are "1 year" and 30 days "1 month"; with one decimal, 1.96 hours are "2 hours".
# Seen: a year is 365.25 days here and a month 30.4375, so 365 days come out in five units with "30 minutes" at the end, and
# 30 days as weeks. `maxDecimalPoints` cuts off and never rounds: 1.96 hours are 1.9.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund humanize-duration@3.35.1
cat >look.mjs <<'JS'
import humanize from 'humanize-duration';
const hour = 3_600_000;
console.log(humanize(365 * 24 * hour));
console.log(humanize(30 * 24 * hour));
console.log(humanize(1.96 * hour, { units: ['h'], maxDecimalPoints: 1 }));
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '11 months, 4 weeks, 2 days, 4 hours, 30 minutes
4 weeks, 2 days
1.9 hours' ]
