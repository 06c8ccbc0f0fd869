#!/usr/bin/env bash
# cashify 3.0.1 and money 0.2.0 (npm).
# Guess: a library that takes an amount as text with its currency, "12,50 EUR", reads it as 12.50, as it is written where the
# euro is paid, or throws.
# Seen: both strip the comma and convert 1250: a hundred times too much. "1.200,50 EUR" is 1.2005 in cashify.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cashify@3.0.1 money@0.2.0
cat >look.mjs <<'JS'
import { Cashify } from 'cashify';
import fx from 'money';
const rates = { EUR: 1, USD: 1.1 };
const cashify = new Cashify({ base: 'EUR', rates });
Object.assign(fx, { base: 'EUR', rates });
for (const text of ['12.50 EUR', '12,50 EUR', '1.200,50 EUR']) {
  console.log(`${text} cashify ${cashify.convert(text, { to: 'EUR' })} money ${fx(text).to('EUR')}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '12.50 EUR cashify 12.5 money 12.5
12,50 EUR cashify 1250 money 1250
1.200,50 EUR cashify 1.2005 money 1.2005' ]
