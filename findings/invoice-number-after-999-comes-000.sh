#!/usr/bin/env bash
# invoice-number 2.0.1 (npm).
# Guess: after INV-2026-999 comes INV-2026-1000, or an error: a number of an invoice is never given twice.
# Seen: it starts again at INV-2026-000, without a word. Where no hyphen stands before, the carry runs into the name: after
# ANA99 comes ANB00.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund invoice-number@2.0.1
cat >look.mjs <<'JS'
import { InvoiceNumber } from 'invoice-number';
for (const number of ['INV-2026-099', 'INV-2026-999', 'ANA99']) console.log(`${number} ${InvoiceNumber.next(number)}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'INV-2026-099 INV-2026-100
INV-2026-999 INV-2026-000
ANA99 ANB00' ]
