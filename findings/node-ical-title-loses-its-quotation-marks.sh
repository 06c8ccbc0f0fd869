#!/usr/bin/env bash
# node-ical 0.27.2 (npm), with ical.js 2.2.1 beside it.
# Guess: a title that is a quotation as a whole, SUMMARY:"Done is done", is read with its marks by both: in a text value a
# quotation mark is a character like any other (RFC 5545 3.3.11), it quotes only in parameters.
# Seen: ical.js keeps the marks; node-ical takes them away where they stand at both ends, and keeps them inside.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-ical@0.27.2 ical.js@2.2.1
cat >look.mjs <<'JS'
import ICAL from 'ical.js';
import ical from 'node-ical';
for (const title of ['"Done is done"', 'He said "done"', '"Done" or not']) {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//look//EN', 'BEGIN:VEVENT', 'UID:1@example.org'];
  lines.push('DTSTAMP:20261128T000000Z', 'DTSTART:20261204T150000Z', `SUMMARY:${title}`, 'END:VEVENT', 'END:VCALENDAR', '');
  const file = lines.join('\r\n');
  const here = Object.values(ical.sync.parseICS(file)).find(({ type }) => type === 'VEVENT').summary;
  const there = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent').getFirstPropertyValue('summary');
  console.log(`${here} | ${there}`);
}
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'Done is done | "Done is done"
He said "done" | He said "done"
"Done" or not | "Done" or not' ]
