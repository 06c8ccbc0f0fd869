#!/usr/bin/env bash
# mailto-link 2.0.0 and mailto-parser 1.0.1 (npm).
# Guess: a message of two lines is written with `%0D%0A` between them, as RFC 6068 5 asks, and a subject "A & B" is read as it
# was given; a name beside an address, "Ana <ana@example.com>", is encoded or refused.
# Seen: the lines are parted by `%0A`, the name stands in the link with its space and angle brackets, while the @ of a copy's
# address is encoded; and what is read stays encoded: A%20%26%20B.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mailto-link@2.0.0 mailto-parser@1.0.1
cat >look.mjs <<'JS'
import parser from 'mailto-parser';
import module from 'mailto-link';
const write = module.default ?? module;
console.log(write({ to: 'ana@example.com', body: 'one\ntwo' }));
console.log(write({ to: 'Ana <ana@example.com>', cc: 'bo@example.com' }));
console.log(JSON.stringify(parser.parse('mailto:ana@example.com?subject=A%20%26%20B').attributeKey));
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'mailto:ana@example.com?body=one%0Atwo
mailto:Ana <ana@example.com>?cc=bo%40example.com
{"subject":"A%20%26%20B"}' ]
