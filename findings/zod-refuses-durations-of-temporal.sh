#!/usr/bin/env bash
# zod 4.6.7 with temporal-polyfill 1.0.8 (npm).
# Guess: `z.iso.duration()` accepts what Temporal.Duration writes and stores as JSON.
# Seen: it refuses weeks beside another part (`P1W2D`) and any sign (`-P1D`), both of which Temporal writes and reads. `P9D`,
# `P2W` and `PT1H30M` pass.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund zod@4.6.7 temporal-polyfill@1.0.8
cat >look.mjs <<'JS'
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
const { Duration } = Temporal;
for (const parts of [{ weeks: 1, days: 2 }, { days: -1 }, { days: 9 }, { weeks: 2 }, { hours: 1, minutes: 30 }]) {
  const text = Duration.from(parts).toString();
  console.log(`${text} ${z.iso.duration().safeParse(text).success}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'P1W2D false
-P1D false
P9D true
P2W true
PT1H30M true' ]
