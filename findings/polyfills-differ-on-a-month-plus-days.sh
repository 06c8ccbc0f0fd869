#!/usr/bin/env bash
# @js-temporal/polyfill 0.5.1 and temporal-polyfill 1.0.8 (npm).
# Guess: `PlainYearMonth.from("2026-12").add({ days: 31 })` gives the same in both polyfills of Temporal.
# Seen: @js-temporal/polyfill, of an older draft, gives 2027-01; temporal-polyfill follows the later text and throws a
# RangeError for anything smaller than a month. Code moved from one to the other, or to a browser's own, fails only when it
# runs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @js-temporal/polyfill@0.5.1 temporal-polyfill@1.0.8
cat >look.mjs <<'JS'
import { Temporal as older } from '@js-temporal/polyfill';
import { Temporal as newer } from 'temporal-polyfill';
for (const [name, { PlainYearMonth }] of Object.entries({ '@js-temporal/polyfill': older, 'temporal-polyfill': newer })) {
  let sum;
  try {
    sum = PlainYearMonth.from('2026-12').add({ days: 31 });
  } catch (error) {
    sum = error.name;
  }
  console.log(`${name} ${sum}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '@js-temporal/polyfill 2027-01
temporal-polyfill RangeError' ]
