#!/usr/bin/env bash
# xlsx2csv 0.7.8 (Debian 12), on a file written by openpyxl 3.0.9.
# Guess: 500 in the format `0 "USD"`, quoted text behind a number, is 500 or 500 USD, as with `0 "EUR"`; a day in the format
# `dddd` is Friday.
# Seen: the D in the quoted text is taken for a day's: the amount becomes a date, `0 "us14"`, and so does an invoice's number
# with an M or a Y. The day of `dddd` is "04", the day of the month.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download xlsx2csv=1:0.7.8-1 python3-openpyxl=3.0.9-1 python3-et-xmlfile=1.0.1-2.1 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.py <<'PY'
import datetime, subprocess, sys
import openpyxl
book = openpyxl.Workbook()
for value, shape in [
    (500, '0 "USD"'), (500, '0 "EUR"'), (12, '"MAY-"000'), (12, '"INV-"000'), (datetime.date(2026, 12, 4), 'dddd'),
]:
    book.active.append([shape, value])
    book.active.cell(book.active.max_row, 2).number_format = shape
book.save('paid.xlsx')
print(subprocess.run([sys.executable, '-S', 'usr/bin/xlsx2csv', 'paid.xlsx'], capture_output=True, text=True).stdout.strip())
PY
seen=$(TZ=UTC PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 -S look.py)
echo "$seen"
[ "$seen" = '"0 ""USD""","0 ""us14"""
"0 ""EUR""",500
"""MAY-""000","""01ay-""000"
"""INV-""000",12
dddd,04' ]
