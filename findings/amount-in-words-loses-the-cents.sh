#!/usr/bin/env bash
# number-to-words 1.2.4, num-to-words 0.2.1 and written-number 0.11.1 (npm), with decimal-number-to-words 1.3.3 beside them.
# Guess: each writes $1,234.56 with its cents, as a cheque or an invoice needs, or throws.
# Seen: the first two drop the cents without a word, written-number rounds up to the next dollar. All three take the number
# and give a good sentence of a wrong amount. decimal-number-to-words says "point five six".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund number-to-words@1.2.4 num-to-words@0.2.1 written-number@0.11.1 \
  decimal-number-to-words@1.3.3
cat >look.mjs <<'JS'
import decimal from 'decimal-number-to-words';
import numToWords from 'num-to-words';
import numberToWords from 'number-to-words';
import written from 'written-number';
console.log(`number-to-words: ${numberToWords.toWords(1234.56)}`);
console.log(`num-to-words: ${numToWords.numToWords(1234.56)}`);
console.log(`written-number: ${written(1234.56)}`);
console.log(`decimal-number-to-words: ${decimal.toWords(1234.56)}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'number-to-words: one thousand, two hundred thirty-four
num-to-words: one thousand two hundred thirty-four
written-number: one thousand two hundred and thirty-five
decimal-number-to-words: one thousand, two hundred thirty-four point five six' ]
