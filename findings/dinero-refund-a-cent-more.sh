#!/usr/bin/env bash
# dinero.js 2.0.2 (npm).
# Guess: `down`, the default of transformScale(), cuts off as "down" does in Java and in Intl: $1.055 is 1.05 and -$1.055 is
# -1.05.
# Seen: it goes to the lower number, so -1.055 is -1.06: a payment and its refund no longer cancel. `halfUp` goes up below
# zero too: 1.06 and -1.05.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dinero.js@2.0.2
cat >look.mjs <<'JS'
import { USD, dinero, down, halfUp, toDecimal, transformScale } from 'dinero.js';
const sum = (amount) => dinero({ amount, currency: USD, scale: 3 });
for (const [name, rule] of Object.entries({ default: undefined, down, halfUp })) {
  console.log(`${name} ${[1055, -1055].map((amount) => toDecimal(transformScale(sum(amount), 2, rule))).join(' ')}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'default 1.05 -1.06
down 1.05 -1.06
halfUp 1.06 -1.05' ]
