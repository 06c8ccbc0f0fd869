#!/usr/bin/env bash
# ical.js 2.2.1 (npm), with rrule-temporal 2.2.8 beside it.
# Guess: a monthly rule on the 31st with `RSCALE=GREGORIAN;SKIP=BACKWARD` (RFC 7529) is kept or refused: short months give
# their last day.
# Seen: ical.js reads the rule, drops both parts without a word and leaves the short months out, so a monthly payment has seven
# days a year. rrule-temporal gives 28 February.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical.js@2.2.1 rrule-temporal@2.2.8
cat >look.mjs <<'JS'
import ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';
const rule = 'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=3';
const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromString('2027-01-31T10:00:00Z'));
const here = [1, 2, 3].map(() => iterator.next().toString().slice(0, 10));
const there = new RRuleTemporal({ rruleString: `DTSTART:20270131T100000Z\nRRULE:${rule}` }).all();
console.log(`ical.js ${here}\nrrule-temporal ${there.map((one) => one.toString().slice(0, 10))}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'ical.js 2027-01-31,2027-03-31,2027-05-31
rrule-temporal 2027-01-31,2027-02-28,2027-03-31' ]
