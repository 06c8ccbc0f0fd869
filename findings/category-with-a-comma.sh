#!/usr/bin/env bash
# ics 3.12.0, ts-ics 2.4.6 and ical-generator 11.1.2 (npm), read by ical.js 2.2.1.
# Guess: the category "Smith, Jones" keeps its comma escaped, as titles do in the same files, and is read back as one.
# Seen: ics and ts-ics escape titles but not categories, so a client's name with a comma becomes two categories; ical-generator
# escapes both. ts-ics splits an escaped one when it reads, too, and leaves the backslash.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ics@3.12.0 ts-ics@2.4.6 ical-generator@11.1.2 ical.js@2.2.1
cat >look.mjs <<'JS'
import ICAL from 'ical.js';
import generator from 'ical-generator';
import { createEvent } from 'ics';
import { convertIcsCalendar, generateIcsCalendar } from 'ts-ics';
const date = new Date('2026-12-04T15:00:00Z');
const name = 'Smith, Jones';
const calendar = generator();
calendar.createEvent({ id: '1', start: date, summary: 'Call', categories: [{ name }] });
const event = { uid: '1', stamp: { date }, start: { date }, duration: { hours: 1 }, summary: 'Call', categories: [name] };
const files = {
  ics: createEvent({ title: 'Call', start: [2026, 12, 4, 15, 0], duration: { hours: 1 }, categories: [name] }).value,
  'ts-ics': generateIcsCalendar({ version: '2.0', prodId: '-//example//look//EN', events: [event] }),
  'ical-generator': calendar.toString(),
};
for (const [writer, file] of Object.entries(files)) {
  const property = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent').getFirstProperty('categories');
  console.log(`${writer} ${JSON.stringify(property.getValues().map((one) => one.trim()))}`);
}
console.log(`read by ts-ics ${JSON.stringify(convertIcsCalendar(undefined, files['ical-generator']).events[0].categories)}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'ics ["Smith","Jones"]
ts-ics ["Smith","Jones"]
ical-generator ["Smith, Jones"]
read by ts-ics ["Smith\\"," Jones"]' ]
