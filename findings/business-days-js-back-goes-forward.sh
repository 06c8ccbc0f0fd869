#!/usr/bin/env bash
# business-days-js 2.3.0 (npm).
# Guess: `addDays("2026-12-04", -1)` is the business day before that Friday, Thursday, and zero days stay where they are.
# Seen: minus one and minus two go one day forward, whatever day that is, and so does zero: from Friday to Saturday, from
# Saturday to Sunday. A notice "two business days before" is planned after the deadline. Plus one is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund business-days-js@2.3.0
cat >look.mjs <<'JS'
import businessDays from 'business-days-js';
const days = businessDays();
const shown = (day) => day.toDate().toLocaleDateString('en-US', { timeZone: 'America/New_York', weekday: 'short', day: 'numeric' });
for (const [from, count] of [['2026-12-04', 1], ['2026-12-04', 0], ['2026-12-05', 0], ['2026-12-04', -1], ['2026-12-04', -2]]) {
  console.log(`${from} ${count} | ${shown(days.addDays(from, count))}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '2026-12-04 1 | 7 Mon
2026-12-04 0 | 5 Sat
2026-12-05 0 | 6 Sun
2026-12-04 -1 | 5 Sat
2026-12-04 -2 | 5 Sat' ]
