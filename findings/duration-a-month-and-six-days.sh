#!/usr/bin/env bash
# duration 0.2.2 (npm).
# Guess: from 28 November to 4 January is a month and seven days, for 28 December is seven days before 4 January; from 28
# October to 4 December it is a month and six.
# Seen: a month and six days, and a month and seven: the length of the first month is taken for that of the one before the
# last, so a day is lost or won where one has 30 and the other 31. In days alone both are right, 37.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund duration@0.2.2
cat >look.mjs <<'JS'
import Duration from 'duration';
const spans = [['2026-11-28', '2027-01-04'], ['2026-10-28', '2026-12-04'], ['2026-04-28', '2026-06-04']];
for (const [from, to] of spans) {
  const found = new Duration(new Date(`${from}T12:00`), new Date(`${to}T12:00`));
  console.log(`${from} to ${to}: ${found.months} month ${found.day} days, ${found.days} days in all`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '2026-11-28 to 2027-01-04: 1 month 6 days, 37 days in all
2026-10-28 to 2026-12-04: 1 month 7 days, 37 days in all
2026-04-28 to 2026-06-04: 1 month 6 days, 37 days in all' ]
