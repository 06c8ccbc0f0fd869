#!/usr/bin/env bash
# rrule 2.8.1 (npm).
# Guess: `RRule.fromText("every friday at 5pm")` gives BYHOUR=17 or fails; `toText()` of 17:30 names the half hour.
# Seen: the "pm" is dropped without a word, so the series runs at five in the morning; and 17:30 is told as "at 17". Neither
# text can be shown to somebody who confirms a time.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rrule@2.8.1
cat >look.mjs <<'JS'
import rrule from 'rrule';
console.log(rrule.RRule.fromText('every friday at 5pm').toString());
console.log(rrule.RRule.fromString('FREQ=WEEKLY;BYDAY=FR;BYHOUR=17;BYMINUTE=30').toText());
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'RRULE:FREQ=WEEKLY;BYDAY=FR;BYHOUR=5
every week on Friday at 17' ]
