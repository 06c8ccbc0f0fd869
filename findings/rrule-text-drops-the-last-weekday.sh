#!/usr/bin/env bash
# rrule 2.8.1 (npm), with rrule-temporal 2.2.8 beside it.
# Guess: the rule for the last working day of a month, a common day of payment, is told as the last one: "every month on the
# last weekday".
# Seen: toText() of rrule leaves BYSETPOS out, so one day a month reads as about 21. The dates are right, and
# isFullyConvertibleToText(), which tells whether the text is whole, says true. rrule-temporal names the last instance.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rrule@2.8.1 rrule-temporal@2.2.8
cat >look.mjs <<'JS'
import rrule from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';
import { toText } from 'rrule-temporal/totext';
const rule = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2';
const one = rrule.rrulestr(`DTSTART:20270101T100000Z\nRRULE:${rule}`);
const days = one.all().map((date) => date.toISOString().slice(0, 10));
console.log(`${days}: ${one.toText()}; whole: ${one.isFullyConvertibleToText()}`);
console.log(toText(new RRuleTemporal({ rruleString: `DTSTART:20270101T100000Z\nRRULE:${rule}` })));
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '2027-01-29,2027-02-26: every month on weekdays for 2 times; whole: true
every month on Monday, Tuesday, Wednesday, Thursday and Friday at 10 AM UTC for 2 times on the last instance' ]
