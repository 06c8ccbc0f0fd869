#!/usr/bin/env bash
# csv-to-markdown-table 1.6.3 (npm).
# Guess: the quotes of CSV are not part of a cell: `"Smith, Jones"` gives the cell Smith, Jones, and a quoted line break
# stays in its row.
# Seen: the quotes stay visible and the line break opens a new row, so the note's second half stands under "Client".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund csv-to-markdown-table@1.6.3
cat >look.mjs <<'JS'
import convert from 'csv-to-markdown-table';
console.log((convert.default ?? convert)('Client,Note\n"Smith, Jones","Paid\nlate"\n', ',', true).replace(/ +$/gm, '').trim());
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '| Client         | Note  |
|----------------|-------|
| "Smith, Jones" | "Paid |
| late"          |       |
|                |       |' ]
