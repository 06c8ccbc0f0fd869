#!/usr/bin/env bash
# date-fns 4.4.0 (npm).
# Guess: `formatISODuration({ weeks: 2 })` gives P2W, P14D or an error, since `weeks` is a field of the Duration type that
# add() and formatDuration() keep.
# Seen: weeks are left out without a word: two weeks are a duration of nothing, a week and two days are two days.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund date-fns@4.4.0
cat >look.mjs <<'JS'
import { add, formatDuration, formatISODuration } from 'date-fns';
for (const duration of [{ weeks: 2 }, { weeks: 1, days: 2 }]) {
  const end = add(new Date(2026, 11, 4), duration).toDateString();
  console.log(`${formatDuration(duration)} | ${formatISODuration(duration)} | ${end}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '2 weeks | P0Y0M0DT0H0M0S | Fri Dec 18 2026
1 week 2 days | P0Y0M2DT0H0M0S | Sun Dec 13 2026' ]
