#!/usr/bin/env bash
# ics 3.12.0 (npm), read by ical.js 2.2.1.
# Guess: a reminder at the very start of an event, `trigger: { minutes: 0, before: true }`, is written as a duration of zero,
# `PT0S`, and a reader takes it.
# Seen: ics leaves out every part that is zero and writes `TRIGGER:-PT`, which is no duration by RFC 5545 3.3.6. ical.js
# refuses the value when it is read. A day before comes out as `-P1DT`, with a T that nothing follows; ical.js lets that one
# pass.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ics@3.12.0 ical.js@2.2.1
cat >look.mjs <<'JS'
import ICAL from 'ical.js';
import { createEvent } from 'ics';
const alarm = (trigger) => ({ action: 'display', description: 'Due', trigger: { ...trigger, before: true } });
for (const trigger of [{ minutes: 0 }, { days: 1 }]) {
  const { value } = createEvent({ title: 'Due', start: [2026, 12, 4, 15, 0], duration: { hours: 1 }, alarms: [alarm(trigger)] });
  const event = new ICAL.Component(ICAL.parse(value)).getFirstSubcomponent('vevent');
  let read;
  try {
    read = String(event.getFirstSubcomponent('valarm').getFirstPropertyValue('trigger'));
  } catch (error) {
    read = `refused: ${error.message.split(':')[0]}`;
  }
  console.log(`${/TRIGGER.*/.exec(value)[0].trim()} | ${read}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'TRIGGER:-PT | refused: invalid duration value
TRIGGER:-P1DT | -P1D' ]
