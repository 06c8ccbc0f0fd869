#!/usr/bin/env bash
# @breejs/later 4.2.0 (npm).
# Guess: `every 2 weeks on friday` is 14 days apart all the time, `every 14 days` too, and `every 90 minutes` is an hour and
# a half apart.
# Seen: the count starts again with each year, month and hour: two Fridays a week apart at New Year, 14 days that are 2 at
# the start of a month, and 90 minutes that are each full hour.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @breejs/later@4.2.0
cat >look.mjs <<'JS'
import later from '@breejs/later';
for (const text of ['every 2 weeks on friday', 'every 14 days', 'every 90 minutes']) {
  const next = later.schedule(later.parse.text(text)).next(5, new Date('2026-11-28T12:00Z'));
  console.log(`${text} | ${next.map((date) => date.toISOString().slice(5, 16)).join(' ')}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'every 2 weeks on friday | 12-04T00:00 12-18T00:00 01-01T00:00 01-08T00:00 01-22T00:00
every 14 days | 11-29T00:00 12-01T00:00 12-15T00:00 12-29T00:00 01-01T00:00
every 90 minutes | 11-28T12:00 11-28T13:00 11-28T14:00 11-28T15:00 11-28T16:00' ]
