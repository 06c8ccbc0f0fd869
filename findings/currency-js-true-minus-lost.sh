#!/usr/bin/env bash
# currency.js 2.0.4 (npm), with Node's own Intl.NumberFormat.
# Guess: with the right `decimal` and `separator`, an amount below zero that Intl wrote for Sweden, Norway, Croatia or
# Lithuania is read back below zero.
# Seen: Intl writes the minus sign U+2212 there; currency.js knows only the hyphen, throws the sign away with the other signs,
# and a refund becomes income. Danish, with a hyphen, is read right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund currency.js@2.0.4
cat >look.mjs <<'JS'
import currency from 'currency.js';
for (const [locale, code] of [['sv-SE', 'SEK'], ['nb-NO', 'NOK'], ['hr-HR', 'EUR'], ['lt-LT', 'EUR'], ['da-DK', 'EUR']]) {
  const text = new Intl.NumberFormat(locale, { style: 'currency', currency: code }).format(-5.5);
  const sign = text.includes('\u2212') ? 'U+2212' : 'hyphen';
  console.log(`${locale} ${sign} ${currency(text, { decimal: ',', separator: '.' }).value}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'sv-SE U+2212 5.5
nb-NO U+2212 5.5
hr-HR U+2212 5.5
lt-LT U+2212 5.5
da-DK hyphen -5.5' ]
