#!/usr/bin/env bash
# currency.js 2.0.4 (npm).
# Guess: a fee of 12.5% of 1.00 and its refund, 12.5% of -1.00, cancel out: 0.13 and -0.13.
# Seen: the half cent is rounded towards plus infinity on both sides, so the refund is -0.12 and a cent stays. Amounts given as
# text, "1.005" and "-1.005", differ likewise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund currency.js@2.0.4
cat >look.mjs <<'JS'
import currency from 'currency.js';
const fee = currency(1).multiply(0.125);
const refund = currency(-1).multiply(0.125);
console.log(`${fee} ${refund} ${fee.add(refund)}; ${currency('1.005')} ${currency('-1.005')}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '0.13 -0.12 0.01; 1.01 -1.00' ]
