#!/usr/bin/env bash
# written-number 0.11.1, decimal-number-to-words 1.3.3 and rosaenlg-n2words 3.3.0 (npm), with n2words 4.0.0 beside them.
# Guess: a refund of 5 or of half a dollar, as a negative number, is written with "minus", or refused.
# Seen: written-number and decimal-number-to-words give an empty text, so the line of the invoice is blank. rosaenlg-n2words
# loses the sign of -0.5: the refund reads as a charge. n2words writes "minus".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund written-number@0.11.1 decimal-number-to-words@1.3.3 rosaenlg-n2words@3.3.0 \
  n2words@4.0.0
cat >look.mjs <<'JS'
import decimal from 'decimal-number-to-words';
import { toCardinal } from 'n2words/en-US';
import rosae from 'rosaenlg-n2words';
import written from 'written-number';
console.log(`written-number: "${written(-5)}"`);
console.log(`decimal-number-to-words: "${decimal.toWords(-5)}"`);
console.log(`rosaenlg-n2words: "${rosae(-0.5, { lang: 'en' })}"`);
console.log(`n2words: "${toCardinal(-0.5)}"`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'written-number: ""
decimal-number-to-words: ""
rosaenlg-n2words: "zero point five"
n2words: "minus zero point five"' ]
