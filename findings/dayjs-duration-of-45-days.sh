#!/usr/bin/env bash
# dayjs 1.11.23 (npm) with its plug-in duration.
# Guess: adding `dayjs.duration(45, "days")` to a day gives the same as adding 45 days.
# Seen: a duration made from a number is split into months of 30.4 days, and the calendar's months are added: from 28 November
# 45 days end a day early, on 11 January. `dayjs.duration({ days: 45 })` keeps its days.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dayjs@1.11.23
cat >look.mjs <<'JS'
import dayjs from 'dayjs';
import duration from 'dayjs/plugin/duration.js';
dayjs.extend(duration);
const day = dayjs('2026-11-28');
const ways = [day.add(45, 'day'), day.add(dayjs.duration(45, 'days')), day.add(dayjs.duration({ days: 45 }))];
console.log(ways.map((one) => one.format('YYYY-MM-DD')).join(' '));
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '2027-01-12 2027-01-11 2027-01-12' ]
