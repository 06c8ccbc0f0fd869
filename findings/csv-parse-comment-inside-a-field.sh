#!/usr/bin/env bash
# csv-parse 7.0.3 (npm), with papaparse 5.7.1 beside it.
# Guess: `comment: "#"` skips lines that start with "#", as in papaparse, and leaves "Invoice #12" in a field alone.
# Seen: csv-parse cuts a field from the sign on, in the midst of a line too, so the invoice loses its number without an error.
# `comment_no_infix: true` gives what was guessed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund csv-parse@7.0.3 papaparse@5.7.1
cat >look.mjs <<'JS'
import { parse } from 'csv-parse/sync';
import Papa from 'papaparse';
const text = '# exported 28 Nov\ndate,amount,what\n2026-11-28,250,Invoice #12';
console.log(JSON.stringify(parse(text, { comment: '#' })[1]));
console.log(JSON.stringify(parse(text, { comment: '#', comment_no_infix: true })[1]));
console.log(JSON.stringify(Papa.parse(text, { comments: '#' }).data[1]));
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '["2026-11-28","250","Invoice "]
["2026-11-28","250","Invoice #12"]
["2026-11-28","250","Invoice #12"]' ]
