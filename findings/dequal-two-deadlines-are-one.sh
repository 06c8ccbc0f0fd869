#!/usr/bin/env bash
# dequal 2.0.3, fast-deep-equal 3.1.3, fast-equals 6.2.2 and lodash 4.18.1 (npm) on dates of temporal-polyfill 1.0.8.
# Guess: as for Date, two records are equal where their Temporal.PlainDate is the same day and unequal where it is not.
# Seen: for dequal all days are one, so a moved deadline is no change; for fast-equals and lodash no two are, so the same
# deadline is always a change; fast-deep-equal throws, for it asks for valueOf(). A date of Temporal keeps its day in no
# field that they could compare.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dequal@2.0.3 fast-deep-equal@3.1.3 fast-equals@6.2.2 lodash@4.18.1 temporal-polyfill@1.0.8
cat >look.mjs <<'JS'
import { createRequire } from 'node:module';
import { dequal } from 'dequal';
import { deepEqual } from 'fast-equals';
import { Temporal } from 'temporal-polyfill';
const require = createRequire(import.meta.url);
const due = (day) => ({ due: Temporal.PlainDate.from(day) });
const equals = { dequal, 'fast-equals': deepEqual, lodash: require('lodash').isEqual, 'fast-deep-equal': require('fast-deep-equal') };
for (const [name, equal] of Object.entries(equals)) {
  try {
    const [same, moved] = ['2026-12-04', '2026-12-11'].map((day) => equal(due('2026-12-04'), due(day)));
    console.log(`${name}: same day ${same}, a week later ${moved}`);
  } catch (error) {
    console.log(`${name}: ${error.message}`);
  }
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'dequal: same day true, a week later true
fast-equals: same day false, a week later false
lodash: same day false, a week later false
fast-deep-equal: Cannot use valueOf' ]
