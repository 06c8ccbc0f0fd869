#!/usr/bin/env bash
# best-effort-json-parser 1.5.1 (npm), with jsonrepair 3.15.0 beside it.
# Guess: of a file that ends too early, what stands whole before the end is read right: `{"amount":1.25e3,"cur` gives an
# amount of 1250.
# Seen: it is 1.25. The exponent is only read where the whole file is sound; in one that is cut off `1e5` is 1, and `5e-7`
# makes the rest of the text a key. jsonrepair keeps the number.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund best-effort-json-parser@1.5.1 jsonrepair@3.15.0
cat >look.mjs <<'JS'
import { parse } from 'best-effort-json-parser';
import { jsonrepair } from 'jsonrepair';
for (const text of ['{"amount":1.25e3}', '{"amount":1.25e3,"cur', '{"rate":5e-7,"of":1']) {
  console.log(`${text} | ${JSON.stringify(parse(text))} | ${JSON.stringify(JSON.parse(jsonrepair(text)))}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '{"amount":1.25e3} | {"amount":1250} | {"amount":1250}
{"amount":1.25e3,"cur | {"amount":1.25} | {"amount":1250,"cur":null}
{"rate":5e-7,"of":1 | {"rate":5,"e-7,\"of\"":1} | {"rate":5e-7,"of":1}' ]
