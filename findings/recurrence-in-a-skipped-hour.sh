#!/usr/bin/env bash
# rrule 2.8.1 and rrule-temporal 2.2.8 (npm).
# Guess: a daily series of three at 02:30 in New York, over the night of 14 March 2027 when that time does not exist, gives the
# same three instants in both, the middle one an hour later (03:30).
# Seen: rrule keeps the day at 03:30. rrule-temporal leaves it out and takes a day more at the end to make three. RFC 5545
# 3.3.10 can be read both ways, so a series with COUNT ends on another day in another tool.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rrule@2.8.1 rrule-temporal@2.2.8
cat >look.mjs <<'JS'
import rrule from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';
const text = 'DTSTART;TZID=America/New_York:20270313T023000\nRRULE:FREQ=DAILY;COUNT=3';
const zone = { timeZone: 'America/New_York', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const shown = (date) => new Intl.DateTimeFormat('en-US', zone).format(date);
const here = rrule.rrulestr(text).all().map(shown);
const there = new RRuleTemporal({ rruleString: text }).all().map(({ epochMilliseconds }) => shown(epochMilliseconds));
console.log(`rrule ${here.join('; ')}\nrrule-temporal ${there.join('; ')}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'rrule Mar 13, 02:30; Mar 14, 03:30; Mar 15, 02:30
rrule-temporal Mar 13, 02:30; Mar 15, 02:30; Mar 16, 02:30' ]
