#!/usr/bin/env bash
# chrono-node 2.10.3 and iso8601-duration 2.1.4 (npm).
# Guess: "1 month before 31 March 2027" is 28 February, and one month (P1M) from 31 January is 28 February: the day is held
# inside the month, as in contracts, SQL, Java and Temporal.
# Seen: both count days over the end of the short month: the first is 3 March, not a month before and not even in an earlier
# month; the second is 3 March too. "in 1 month", said on 31 January, is 3 March.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3 iso8601-duration@2.1.4
cat >look.mjs <<'JS'
import { parseDate } from 'chrono-node';
import { end, parse } from 'iso8601-duration';
const last = new Date(2027, 0, 31, 12);
console.log(parseDate('1 month before 31 March 2027', last).toDateString());
console.log(parseDate('in 1 month', last).toDateString());
console.log(end(parse('P1M'), last).toDateString());
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'Wed Mar 03 2027
Wed Mar 03 2027
Wed Mar 03 2027' ]
