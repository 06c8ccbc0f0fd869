#!/usr/bin/env bash
# cal-parser 1.0.2 (npm), with node-ical 0.27.2 beside it.
# Guess: an event keeps its own SUMMARY when it holds an alarm by e-mail, which by RFC 5545 3.6.6 has a SUMMARY and a
# DESCRIPTION too.
# Seen: cal-parser puts what stands in VALARM into the event, and the last one wins: the meeting is called like the subject of
# the reminder. node-ical keeps them apart.
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
  'DTSTART:20261204T150000Z', 'DTEND:20261204T160000Z', 'SUMMARY:Hand over milestone 3', 'BEGIN:VALARM', 'ACTION:EMAIL',
  'ATTENDEE:mailto:a@example.org', 'SUMMARY:Reminder', 'DESCRIPTION:Tomorrow', 'TRIGGER:-P1D', 'END:VALARM',
  'END:VEVENT', 'END:VCALENDAR', '',
].join('\r\n');
const there = Object.values(nodeIcal.sync.parseICS(file)).find(({ type }) => type === 'VEVENT').summary;
console.log(`cal-parser ${cal.parseString(file).events[0].summary.value}\nnode-ical ${there}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'cal-parser Reminder
node-ical Hand over milestone 3' ]
