#!/usr/bin/env bash
# calendar-link 2.11.5 (npm), read by ical.js 2.2.1 and node-ical 0.27.2.
# Guess: the file that `ics()` makes of an all-day event says `DTSTART;VALUE=DATE:20261204`, and both readers see a day.
# Seen: it says `DTSTART:20261204`, a date where the property without a type holds a date and time. node-ical takes it for a
# day; ical.js refuses the value, so a tool built on it cannot read the start of any all-day event made here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund calendar-link@2.11.5 ical.js@2.2.1 node-ical@0.27.2
cat >look.mjs <<'JS'
import { ics } from 'calendar-link';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
const link = ics({ title: 'Due', start: '2026-12-04', allDay: true });
const file = decodeURIComponent(link.slice(link.indexOf(',') + 1));
console.log(/DTSTART.*/.exec(file)[0].trim());
console.log(`node-ical ${Object.values(nodeIcal.sync.parseICS(file)).find(({ type }) => type === 'VEVENT').datetype}`);
try {
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent');
  console.log(`ical.js ${event.getFirstPropertyValue('dtstart')}`);
} catch (error) {
  console.log(`ical.js refused: ${error.message.split(':')[0]}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'DTSTART:20261204
node-ical date
ical.js refused: invalid date-time value' ]
