#!/usr/bin/env bash
# duration-fns 3.0.2 (npm).
# Guess: `apply(from, between(from, to))` is `to` again, and from 28 November to 4 January is a month and seven days.
# Seen: the fields are subtracted one by one: a year less ten months less 24 days. From 31 January to 28 February is a month
# less three days, and that, added to 31 January, is 25 February: the month is held at the 28th first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund duration-fns@3.0.2
cat >look.mjs <<'JS'
import { apply, between, toString } from 'duration-fns';
const day = (date) => date.toISOString().slice(0, 10);
for (const [from, to] of [['2026-11-28', '2027-01-04'], ['2026-01-31', '2026-03-01'], ['2026-01-31', '2026-02-28']]) {
  const found = between(from, to);
  console.log(`${from} to ${to}: ${toString(found)}, added ${day(apply(from, found))}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '2026-11-28 to 2027-01-04: P1Y-10M-24D, added 2027-01-04
2026-01-31 to 2026-03-01: P2M-30D, added 2026-03-01
2026-01-31 to 2026-02-28: P1M-3D, added 2026-02-25' ]
