#!/usr/bin/env bash
# accounting 0.4.1 (npm).
# Guess: `toFixed(1.005, 2)` is "1.01": the function is there, by its documentation, to round as money is and not as binary
# fractions.
# Seen: it rounds some halves up (0.615, 10.235) and others down: 1.005 is 1.00, 1.025 is 1.02, 8.575 is 8.57. formatMoney()
# gives the same.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund accounting@0.4.1
cat >look.mjs <<'JS'
import accounting from 'accounting';
for (const amount of [0.615, 10.235, 1.005, 1.025, 8.575]) {
  console.log(`${amount} ${accounting.toFixed(amount, 2)} ${accounting.formatMoney(amount)}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '0.615 0.62 $0.62
10.235 10.24 $10.24
1.005 1.00 $1.00
1.025 1.02 $1.02
8.575 8.57 $8.57' ]
