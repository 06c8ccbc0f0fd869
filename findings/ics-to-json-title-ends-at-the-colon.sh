#!/usr/bin/env bash
# ics-to-json 2.0.2 (npm).
# Guess: the title `End of contract: Smith` of a calendar's file is read whole, and so is "50% paid"; a long line that is
# folded between two words keeps the space between them.
# Seen: the title is "End of contract", for a line is cut at each colon and the second part is taken. Titles are decoded as
# addresses are, so a percent sign is an error and "%20" a space. The folded words are one, "paymentis".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ics-to-json@2.0.2
cat >look.mjs <<'JS'
import { icsToJson } from 'ics-to-json';
const read = (...lines) => {
  try {
    const event = ['BEGIN:VEVENT', 'UID:1@example.org', 'DTSTAMP:20261128T000000Z', 'DTSTART:20261204T170000Z', ...lines, 'END:VEVENT'];
    const [{ startDate, ...rest }] = icsToJson(['BEGIN:VCALENDAR', 'VERSION:2.0', ...event, 'END:VCALENDAR', ''].join('\r\n'));
    return JSON.stringify(rest);
  } catch (error) {
    return String(error);
  }
};
console.log(read('SUMMARY:End of contract: Smith'));
console.log(read('SUMMARY:50% paid'));
console.log(read('SUMMARY:See plan%20b.pdf'));
console.log(read('DESCRIPTION:The last payment', '  is due on Friday'));
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '{"summary":"End of contract"}
URIError: URI malformed
{"summary":"See plan b.pdf"}
{"description":"The last paymentis due on Friday"}' ]
