#!/usr/bin/env bash
# datebook 8.0.1 (npm), read by ts-ics 2.4.6 and ical.js 2.2.1.
# Guess: an alarm with `trigger: { days: 1 }` is written as `-P1D`, and every reader rings a day before.
# Seen: it is written as `-PT1D`; after the T of RFC 5545 only hours, minutes and seconds may stand. ical.js passes it as a
# day. ts-ics reads a trigger with no length at all, so the reminder comes when the event starts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund datebook@8.0.1 ts-ics@2.4.6 ical.js@2.2.1
cat >look.mjs <<'JS'
import { ICalendar } from 'datebook';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
const event = new ICalendar({ title: 'Due', start: new Date('2026-12-04T15:00:00Z'), end: new Date('2026-12-04T16:00:00Z') });
const file = `${event.addAlarm({ action: 'DISPLAY', description: 'Due', trigger: { days: 1 } }).render().trim()}\r\n`;
const [alarm] = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent').getAllSubcomponents('valarm');
console.log(/TRIGGER.*/.exec(file)[0].trim());
console.log(`ical.js ${alarm.getFirstPropertyValue('trigger')}`);
console.log(`ts-ics ${JSON.stringify(convertIcsCalendar(undefined, file).events[0].alarms[0].trigger.value)}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'TRIGGER:-PT1D
ical.js -P1D
ts-ics {"before":true}' ]
