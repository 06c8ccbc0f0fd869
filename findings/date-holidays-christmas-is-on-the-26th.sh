#!/usr/bin/env bash
# date-holidays 3.37.0 (npm), in UTC.
# Guess: isHoliday() takes a day as text too, and "2026-12-25" is Christmas Day in New York as in Manila: getHolidays() gives
# the day in that form, in the time of the place.
# Seen: the text is midnight in the zone of the machine, in New York the evening before: the 25th is Christmas Eve there, the
# 26th Christmas Day, and Monday 25 May no Memorial Day. East of UTC it is right by chance.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund date-holidays@3.37.0
cat >look.mjs <<'JS'
import Holidays from 'date-holidays';
const newYork = new Holidays('US', 'NY');
const manila = new Holidays('PH');
const names = (found) => (found || []).map(({ name }) => name).join(', ') || 'none';
for (const day of ['2026-05-25', '2026-12-25', '2026-12-26']) {
  const listed = newYork.getHolidays(2026).filter(({ date }) => date.startsWith(day));
  console.log(`${day}: New York ${names(newYork.isHoliday(day))}, listed ${names(listed)}; Manila ${names(manila.isHoliday(day))}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '2026-05-25: New York none, listed Memorial Day; Manila none
2026-12-25: New York Christmas Eve, listed Christmas Day; Manila Christmas Day
2026-12-26: New York Christmas Day, listed none; Manila none' ]
