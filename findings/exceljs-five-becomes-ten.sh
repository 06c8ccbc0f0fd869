#!/usr/bin/env bash
# exceljs 4.4.0 (npm), in the zone of New York, read by xlsx 0.18.5.
# Guess: a cell of `new Date(2026, 11, 4, 17)`, 17:00 here, shows 17:00 in the sheet, which knows no zones.
# Seen: it is written as the time in UTC: the sheet shows 22:00, and an evening's deadline stands on the next day.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5
cat >look.mjs <<'JS'
import Excel from 'exceljs';
import XLSX from 'xlsx';
const book = new Excel.Workbook();
book.addWorksheet('due').addRow([new Date(2026, 11, 4, 17), new Date(2026, 11, 4, 20)]);
const { Sheets } = XLSX.read(await book.xlsx.writeBuffer());
for (const cell of ['A1', 'B1']) console.log(XLSX.SSF.format('yyyy-mm-dd hh:mm', Sheets.due[cell].v));
JS
seen=$(TZ=America/New_York node look.mjs)
echo "$seen"
[ "$seen" = '2026-12-04 22:00
2026-12-05 01:00' ]
