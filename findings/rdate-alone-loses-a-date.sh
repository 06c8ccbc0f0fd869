#!/usr/bin/env bash
# ical.js 2.2.1 and node-ical 0.27.2 (npm).
# Guess: an event on 4 December with one `RDATE` on the 11th and no rule has two dates, for DTSTART is the first of the set
# (RFC 5545 3.8.5.2); both libraries list both.
# Seen: each lists one, and not the same one: the iterator of ical.js gives the 11th only, the expansion of node-ical the 4th
# only. With a rule that yields the start beside it, ical.js gives both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical.js@2.2.1 node-ical@0.27.2
cat >look.mjs <<'JS'
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
const file = (...more) => [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//look//EN', 'BEGIN:VEVENT', 'UID:1@example.org', 'DTSTAMP:20261128T000000Z',
  'DTSTART:20261204T150000Z', 'DURATION:PT1H', 'SUMMARY:Call', 'RDATE:20261211T150000Z', ...more, 'END:VEVENT', 'END:VCALENDAR', '',
].join('\r\n');
const iterated = (text) => {
  const days = [];
  const iterator = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')).iterator();
  for (let one = iterator.next(); one; one = iterator.next()) days.push(one.day);
  return days;
};
const event = Object.values(nodeIcal.sync.parseICS(file())).find(({ type }) => type === 'VEVENT');
const expanded = nodeIcal.expandRecurringEvent(event, { from: new Date('2026-12-01'), to: new Date('2027-01-01') });
console.log(`ical.js ${iterated(file())}; with a rule ${iterated(file('RRULE:FREQ=WEEKLY;COUNT=1'))}`);
console.log(`node-ical ${expanded.map(({ start }) => start.getUTCDate())}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'ical.js 11; with a rule 4,11
node-ical 4' ]
