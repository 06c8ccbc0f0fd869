#!/usr/bin/env bash
# date-fns-tz 3.2.0 (npm), with @internationalized/date 3.12.4 beside it.
# Guess: 02:30 in New York on 14 March 2027, which does not exist, becomes 03:30 there (07:30 UTC), as in java.time, Temporal
# and RFC 5545.
# Seen: fromZonedTime() gives 06:30 UTC, 01:30 there: an hour before the gap, not after it, so it is earlier than 01:45 on the
# same clock. @internationalized/date gives 07:30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund date-fns-tz@3.2.0 @internationalized/date@3.12.4
cat >look.mjs <<'JS'
import { parseZonedDateTime } from '@internationalized/date';
import { fromZonedTime } from 'date-fns-tz';
for (const time of ['01:45', '02:30', '03:30']) {
  const there = parseZonedDateTime(`2027-03-14T${time}[America/New_York]`).toDate();
  console.log(`${time} ${fromZonedTime(`2027-03-14T${time}`, 'America/New_York').toISOString()} ${there.toISOString()}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '01:45 2027-03-14T06:45:00.000Z 2027-03-14T06:45:00.000Z
02:30 2027-03-14T06:30:00.000Z 2027-03-14T07:30:00.000Z
03:30 2027-03-14T07:30:00.000Z 2027-03-14T07:30:00.000Z' ]
