#!/usr/bin/env bash
# sepa-payment-code 1.0.3 and iban-qr-code 1.0.0 (npm), with sepa-payment-qr-code 2.0.2 beside them.
# Guess: the amount in the code of a payment has two decimals at most, as the format asks (EPC069-12): 0.1 + 0.2 is EUR0.30,
# and half cents are rounded or refused.
# Seen: the first two write the number as it is: EUR0.30000000000000004, EUR1.005. sepa-payment-code refuses an amount below
# a cent, so it does look at the number, but not at a name of more than 70 letters, which the format forbids as well.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund sepa-payment-code@1.0.3 iban-qr-code@1.0.0 sepa-payment-qr-code@2.0.2
cat >look.mjs <<'JS'
import { girocode } from 'iban-qr-code';
import { PaymentCode } from 'sepa-payment-code';
import other from 'sepa-payment-qr-code';
const iban = 'BE71096123456769';
const amount = (code) => String(code).split('\n')[7];
for (const sum of [12.5, 0.1 + 0.2, 1.005]) {
  const codes = [
    new PaymentCode('Jo Smith', iban, sum).getPayload(), girocode({ name: 'Jo Smith', iban, bic: '', amount: sum, reason: '' }),
    other({ name: 'Jo Smith', iban, amount: sum }),
  ];
  console.log(codes.map(amount).join(' | '));
}
try {
  new PaymentCode('Jo Smith', iban, 0.001).getPayload();
} catch (error) {
  console.log(error.message);
}
console.log(`a name of ${new PaymentCode('x'.repeat(80), iban, 5).getPayload().split('\n')[5].length} letters`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'EUR12.5 | EUR12.5 | EUR12.50
EUR0.30000000000000004 | EUR0.30000000000000004 | EUR0.30
EUR1.005 | EUR1.005 | EUR1.00
Amount must be 0.01 or more and 999999999.99 or less
a name of 80 letters' ]
