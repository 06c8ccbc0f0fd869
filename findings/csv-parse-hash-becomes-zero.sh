#!/usr/bin/env bash
# csv-parse 7.0.3 (npm), with papaparse 5.7.1 beside it.
# Guess: with `cast: true` the hash of a payment in a statement of transactions, `0x9f86d081884c7d65`, stays text.
# Seen: csv-parse takes it for a number and reads only the zero before the "x": every such hash is 0, so all payments have one
# id. papaparse with dynamicTyping leaves it as text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund csv-parse@7.0.3 papaparse@5.7.1
cat >look.mjs <<'JS'
import { parse } from 'csv-parse/sync';
import Papa from 'papaparse';
const text = 'hash,amount\n0x9f86d081884c7d65,250\n0x60303ae22b998861,75.5\n';
console.log(JSON.stringify(parse(text, { columns: true, cast: true })));
console.log(JSON.stringify(Papa.parse(text.trim(), { header: true, dynamicTyping: true }).data));
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '[{"hash":0,"amount":250},{"hash":0,"amount":75.5}]
[{"hash":"0x9f86d081884c7d65","amount":250},{"hash":"0x60303ae22b998861","amount":75.5}]' ]
