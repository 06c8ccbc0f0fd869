#!/usr/bin/env bash
# money-math 2.6.3 (npm).
# Guess: rounding is the same on both sides of zero: -10.00 / 6.00 is -1.67 and -42.03 is rounded to -42.05 or -42.00.
# Seen: below zero both are wrong by more than the rounding: -1.65, and -41.95. -1.00 / 200.00 even gives a gain of a cent.
# Above zero they are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund money-math@2.6.3
cat >look.mjs <<'JS'
import money from 'money-math';
console.log(`div ${money.div('10.00', '6.00')} ${money.div('-10.00', '6.00')} ${money.div('-1.00', '200.00')}`);
console.log(`roundTo5Cents ${money.roundTo5Cents('42.03')} ${money.roundTo5Cents('-42.03')}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'div 1.67 -1.65 0.01
roundTo5Cents 42.05 -41.95' ]
