#!/usr/bin/env bash
# currency-formatter 1.5.9 (npm), with Intl beside it.
# Guess: an amount in rupees is grouped as in India (₹1,23,456.70), and a Swedish one has a space between thousands, as Intl
# does.
# Seen: rupees are grouped by thousands, kronor get a point. A loss below a cent is "-$0.00".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund currency-formatter@1.5.9
cat >look.mjs <<'JS'
import formatter from 'currency-formatter';
const plain = (text) => text.replace(/\s/gu, ' ');
for (const [amount, code, locale] of [[123456.7, 'INR', 'en-IN'], [1234.5, 'SEK', 'sv-SE'], [-0.001, 'USD', 'en-US']]) {
  const there = new Intl.NumberFormat(locale, { style: 'currency', currency: code, signDisplay: 'negative' }).format(amount);
  console.log(`${plain(formatter.format(amount, { code }))} | ${plain(there)}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '₹123,456.70 | ₹1,23,456.70
1.234,50 kr | 1 234,50 kr
-$0.00 | $0.00' ]
