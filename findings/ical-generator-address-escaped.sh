#!/usr/bin/env bash
# ical-generator 11.1.2 (npm), read by ical.js 2.2.1 and node-ical 0.27.2.
# Guess: the `url` of an event is written as it is, since RFC 5545 gives a URI no escapes, and every reader gets the same
# address back.
# Seen: a comma and a semicolon in the address get a backslash, as if it were text. ical.js, which follows the RFC, hands on an
# address with backslashes in it, which is another page; node-ical undoes them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical-generator@11.1.2 ical.js@2.2.1 node-ical@0.27.2
cat >look.mjs <<'JS'
import ICAL from 'ical.js';
import generator from 'ical-generator';
import nodeIcal from 'node-ical';
const calendar = generator();
const url = 'https://example.org/map/52.5,13.4;view=day';
calendar.createEvent({ id: '1', start: new Date('2026-12-04T15:00:00Z'), summary: 'Call', url });
const file = calendar.toString();
const there = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent').getFirstPropertyValue('url');
const here = Object.values(nodeIcal.sync.parseICS(file)).find(({ type }) => type === 'VEVENT').url;
console.log(`ical.js ${there}\nnode-ical ${here.val}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'ical.js https://example.org/map/52.5\,13.4\;view=day
node-ical https://example.org/map/52.5,13.4;view=day' ]
