#!/usr/bin/env bash
# cron-parser 5.10.5 and croner 11.0.0 (npm).
# Guess: both run a job of 02:30 in New York at the same instant on 14 March 2027, when that time does not exist, and a job of
# every half hour between 1 and 3 at all six of the half hours of 1 November 2026, when one hour comes twice.
# Seen: in March cron-parser runs it at 03:30 and croner at 03:00. In November cron-parser leaves the second pass of the hour
# out, so a job of every half hour pauses for an hour and a half; croner leaves none out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cron-parser@5.10.5 croner@11.0.0
cat >look.mjs <<'JS'
import { CronExpressionParser } from 'cron-parser';
import { Cron } from 'croner';
const zone = 'America/New_York';
const shown = (dates) => dates.map((date) => date.toISOString().slice(8, 16)).join(' ');
for (const [pattern, from, count] of [['30 2 * * *', '2027-03-13T12:00Z', 1], ['*/30 1-2 * * *', '2026-11-01T04:00Z', 6]]) {
  const parsed = CronExpressionParser.parse(pattern, { tz: zone, currentDate: new Date(from) });
  const here = Array.from({ length: count }, () => parsed.next().toDate());
  const there = new Cron(pattern, { timezone: zone }).nextRuns(count, new Date(from));
  console.log(`cron-parser ${shown(here)}\ncroner ${shown(there)}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'cron-parser 14T07:30
croner 14T07:00
cron-parser 01T05:00 01T05:30 01T07:00 01T07:30 02T06:00 02T06:30
croner 01T05:00 01T05:30 01T06:00 01T06:30 01T07:00 01T07:30' ]
