#!/usr/bin/env bash
# moment-business-days 1.2.0 with moment 2.30.1 (npm).
# Guess: from Thursday to Friday is one business day, at whatever hours, or less than one; the difference undoes the sum: from
# Saturday a business day on is Monday, so from Saturday to Monday is one.
# Seen: Thursday at 01:00 to Friday at 23:00 is two. From Saturday to Monday is none, from Friday to Saturday one. Half a day
# more, 1.5, is two days on.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund moment-business-days@1.2.0 moment@2.30.1
cat >look.mjs <<'JS'
import moment from 'moment-business-days';
const between = (from, to) => console.log(`${from} to ${to}: ${moment(to).businessDiff(moment(from))}`);
between('2026-12-03', '2026-12-04');
between('2026-12-03T01:00', '2026-12-04T23:00');
between('2026-12-03T23:00', '2026-12-04T01:00');
between('2026-12-04', '2026-12-05');
between('2026-12-05', '2026-12-07');
for (const [day, days] of [['2026-12-05', 1], ['2026-12-03', 1.5]]) {
  console.log(`${day} and ${days}: ${moment(day).businessAdd(days).format('YYYY-MM-DD')}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '2026-12-03 to 2026-12-04: 1
2026-12-03T01:00 to 2026-12-04T23:00: 2
2026-12-03T23:00 to 2026-12-04T01:00: 1
2026-12-04 to 2026-12-05: 1
2026-12-05 to 2026-12-07: 0
2026-12-05 and 1: 2026-12-07
2026-12-03 and 1.5: 2026-12-07' ]
