#!/usr/bin/env bash
# cal-parser 1.0.2 (npm), with node-ical 0.27.2 beside it.
# Guess: an event at 17:00 with `TZID=America/New_York` is read as 22:00 UTC on 4 December.
# Seen: cal-parser takes the time for one in UTC and hands on the name of the zone beside it, so the Date is five hours early;
# an event in UTC gives a Date of the same form, which is right. node-ical gives 22:00 UTC.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cal-parser@1.0.2 node-ical@0.27.2
cat >look.mjs <<'JS'
import cal from 'cal-parser';
import nodeIcal from 'node-ical';
const file = [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//look//EN', 'BEGIN:VEVENT', 'UID:1@example.org', 'DTSTAMP:20261128T000000Z',
  'DTSTART;TZID=America/New_York:20261204T170000', 'DTEND;TZID=America/New_York:20261204T180000', 'SUMMARY:Call',
  'END:VEVENT', 'END:VCALENDAR', '',
].join('\r\n');
const there = Object.values(nodeIcal.sync.parseICS(file)).find(({ type }) => type === 'VEVENT').start;
console.log(`cal-parser ${cal.parseString(file).events[0].dtstart.value.toISOString()}\nnode-ical ${there.toISOString()}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'cal-parser 2026-12-04T17:00:00.000Z
node-ical 2026-12-04T22:00:00.000Z' ]
