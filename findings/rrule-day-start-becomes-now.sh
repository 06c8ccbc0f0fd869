#!/usr/bin/env bash
# rrule 2.8.1 (npm).
# Guess: `DTSTART;VALUE=DATE:20301204` before a weekly rule starts the series on 4 December 2030, the form in which calendars
# write all-day events.
# Seen: the line is passed over without a word and the series starts at the present moment. Without the parameter,
# `DTSTART:20301204`, the day is read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rrule@2.8.1
cat >look.mjs <<'JS'
import rrule from 'rrule';
const first = (start) => rrule.rrulestr(`${start}\nRRULE:FREQ=WEEKLY;COUNT=2`).all()[0];
const near = (date) => (Math.abs(date - Date.now()) < 60_000 ? 'now' : date.toISOString());
for (const start of ['DTSTART;VALUE=DATE:20301204', 'DTSTART:20301204']) console.log(`${start} -> ${near(first(start))}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'DTSTART;VALUE=DATE:20301204 -> now
DTSTART:20301204 -> 2030-12-04T00:00:00.000Z' ]
