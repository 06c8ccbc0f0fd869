#!/usr/bin/env bash
# xlsx2csv 0.7.8 (Debian 12), on a file written by openpyxl 3.0.9.
# Guess: a week's sum of 37 and a half hours, in the format `[h]:mm:ss` that spreadsheets have for it, is 37:30:00 or 1.5625,
# and 90 seconds as `mm:ss` are 01:30.
# Seen: 13:30, a day less, while the same sum as `[h]:mm` is 1.5625; 90 seconds are "00:01", hours and minutes. Half past
# five on a day, a microsecond short as openpyxl writes it in 16 digits, is cut off to 17:29, where a spreadsheet rounds to
# 17:30.
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
for title, value, shape in [
    ('week', datetime.timedelta(hours=37, minutes=30), '[h]:mm:ss'), ('week', datetime.timedelta(hours=37, minutes=30), '[h]:mm'),
    ('call', datetime.timedelta(seconds=90), 'mm:ss'), ('due', datetime.datetime(2026, 12, 4, 17, 30), 'yyyy-mm-dd hh:mm'),
    ('due', datetime.datetime(2026, 12, 4, 17, 0), 'yyyy-mm-dd hh:mm'),
]:
    book.active.append([title, shape, value])
    book.active.cell(book.active.max_row, 3).number_format = shape
book.save('week.xlsx')
print(subprocess.run([sys.executable, '-S', 'usr/bin/xlsx2csv', 'week.xlsx'], capture_output=True, text=True).stdout.strip())
PY
seen=$(TZ=UTC PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 -S look.py)
echo "$seen"
[ "$seen" = 'week,[h]:mm:ss,13:30
week,[h]:mm,1.5625
call,mm:ss,00:01
due,yyyy-mm-dd hh:mm,2026-12-04 17:29
due,yyyy-mm-dd hh:mm,2026-12-04 17:00' ]
