#!/usr/bin/env bash
# currency.js 2.0.4 (npm).
# Guess: "Rs. 500" and "kr. 50", with signs of currencies that end in a dot, are 500 and 50, or fail.
# Seen: the dot is taken for the decimal point: 0.50 for both. Where the amount has cents of its own, "Rs. 500.25", there are
# two points and the value is NaN, without an error even with errorOnInvalid.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund currency.js@2.0.4
cat >look.mjs <<'JS'
import currency from 'currency.js';
for (const text of ['Rs. 500', 'kr. 50', 'Rs. 500.25', 'Rs 500.25']) {
  console.log(`${text} -> ${currency(text, { errorOnInvalid: true }).value}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'Rs. 500 -> 0.5
kr. 50 -> 0.5
Rs. 500.25 -> NaN
Rs 500.25 -> 500.25' ]
