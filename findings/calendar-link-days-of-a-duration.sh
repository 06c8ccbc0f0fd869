#!/usr/bin/env bash
# calendar-link 2.11.5 (npm).
# Guess: an all-day event of `duration: [3, "day"]` from 4 December ends, by the exclusive end that both formats use, on the
# 7th.
# Seen: with `allDay` the duration is not looked at: the file and the link to Google Calendar both hold one day. The same event
# with its `end` given as 7 December holds three.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund calendar-link@2.11.5
cat >look.mjs <<'JS'
import { google, ics } from 'calendar-link';
const start = { title: 'Review', start: '2026-12-04', allDay: true };
for (const one of [{ ...start, duration: [3, 'day'] }, { ...start, end: '2026-12-07' }]) {
  const end = /DTEND:(\d+)/.exec(decodeURIComponent(ics(one)))[1];
  console.log(`${'duration' in one ? 'duration' : 'end'}: file ${end}, Google ${new URL(google(one)).searchParams.get('dates')}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'duration: file 20261205, Google 20261204/20261205
end: file 20261207, Google 20261204/20261207' ]
