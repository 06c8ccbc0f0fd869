#!/usr/bin/env bash
# dayjs-business-time 1.0.4 with dayjs 1.11.23 (npm).
# Guess: the difference in business days undoes the sum: one business day after Friday is Monday, so from Friday to Monday is
# one, at any hour.
# Seen: at noon it is one. Between two dates without a time, so from midnight to midnight, it is two, and two from Wednesday
# to Thursday as well: every count of plain dates is a day too long.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dayjs-business-time@1.0.4 dayjs@1.11.23
cat >look.mjs <<'JS'
import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
dayjs.extend(businessTime);
const at = (day, time = '') => dayjs(`2026-12-0${day}${time}`);
console.log(`one after Friday: ${at(4).addBusinessDays(1).format('dddd HH:mm')}`);
console.log(`noon: ${at(4, 'T12:00').businessDaysDiff(at(7, 'T12:00'))}`);
console.log(`midnight: ${at(4).businessDaysDiff(at(7))} ${at(7).businessDaysDiff(at(4))} ${at(2).businessDaysDiff(at(3))}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'one after Friday: Monday 00:00
noon: 1
midnight: 2 -2 2' ]
