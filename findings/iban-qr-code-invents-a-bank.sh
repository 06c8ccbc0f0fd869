#!/usr/bin/env bash
# iban-qr-code 1.0.0 (npm).
# Guess: without a BIC, which a code for a payment in euros need not have since 2016, the line of the bank is empty; an IBAN
# as it is printed, in groups of four, is written without spaces; an amount below zero is refused.
# Seen: the bank is "DEZZZYYYXXX", a sample, in the code that the client scans. The spaces stay in the IBAN, and the amount
# is "EUR-5".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund iban-qr-code@1.0.0
cat >look.mjs <<'JS'
import { girocode } from 'iban-qr-code';
const lines = (fields) => String(girocode(fields)).split('\n').slice(4, 8).join(' | ');
console.log(lines({ name: 'Jo Smith', iban: 'BE71096123456769', amount: '12.50', reason: 'Invoice 12' }));
console.log(lines({ name: 'Jo Smith', iban: 'BE71 0961 2345 6769', bic: '', amount: '12.50', reason: 'Invoice 12' }));
console.log(lines({ name: 'Jo Smith', iban: 'BE71096123456769', bic: '', amount: -5, reason: 'Invoice 12' }));
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'DEZZZYYYXXX | Jo Smith | BE71096123456769 | EUR12.50
 | Jo Smith | BE71 0961 2345 6769 | EUR12.50
 | Jo Smith | BE71096123456769 | EUR-5' ]
