#!/usr/bin/env bash
# csvtojson 2.0.14 (npm), with papaparse 5.7.1 beside it.
# Guess: a statement with two columns "Amount", one in dollars and one in euros, keeps both or throws.
# Seen: the second overwrites the first without a word: $500 is 460. papaparse names the second "Amount_1".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund csvtojson@2.0.14 papaparse@5.7.1
cat >look.mjs <<'JS'
import csv from 'csvtojson';
import Papa from 'papaparse';
const text = 'Amount,Currency,Amount,Currency\n500,USD,460,EUR\n';
console.log(JSON.stringify(await csv().fromString(text)));
console.log(JSON.stringify(Papa.parse(text.trim(), { header: true }).data));
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '[{"Amount":"460","Currency":"EUR"}]
[{"Amount":"500","Currency":"USD","Amount_1":"460","Currency_1":"EUR"}]' ]
