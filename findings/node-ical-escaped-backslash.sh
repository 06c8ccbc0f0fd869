#!/usr/bin/env bash
# node-ical 0.27.2 (npm), with ical.js 2.2.1 beside it.
# Guess: a SUMMARY of `C:\\new` in the file, which by RFC 5545 3.3.11 stands for `C:\new`, is read back as that by both.
# Seen: ical.js reads `C:\new`; node-ical undoes the escapes one kind after the other, so the second backslash and the `n`
# become a line end: `C:\`, a new line, `ew`. A folder, a share or a formula in a title comes back in two lines.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-ical@0.27.2 ical.js@2.2.1
cat >look.mjs <<'JS'
import ICAL from 'ical.js';
import ical from 'node-ical';
const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//look//EN', 'BEGIN:VEVENT', 'UID:1@example.org'];
lines.push('DTSTAMP:20261128T000000Z', 'DTSTART:20261204T150000Z', 'SUMMARY:C:\\\\new', 'END:VEVENT', 'END:VCALENDAR', '');
const file = lines.join('\r\n');
const here = Object.values(ical.sync.parseICS(file)).find(({ type }) => type === 'VEVENT').summary;
const there = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent').getFirstPropertyValue('summary');
console.log(JSON.stringify({ 'node-ical': here, 'ical.js': there }));
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = '{"node-ical":"C:\\\new","ical.js":"C:\\new"}' ]
