#!/usr/bin/env bash
# csvkit 1.0.7 (Debian 12).
# Guess: first names, steps "1-2" of a plan and estimates in days stay text; a sheet's hours, 1:30 and 37:30, are hours or
# text.
# Seen: April and June are days of the year 1, "1-2" is 2 January 2001, "2d" a span of time, and the hours are read as
# minutes: 0:01:30. One more name that is no month, and the column is text again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download csvkit=1.0.7-1 python3-csvkit=1.0.7-1 python3-agate=1.6.3-2 python3-agatedbf=0.2.2-2 \
  python3-agateexcel=0.2.5-2 python3-agatesql=0.5.8-2 python3-babel=2.10.3-1 python-babel-localedata=2.10.3-1 \
  python3-isodate=0.6.1-1 python3-leather=0.3.4-2 python3-parsedatetime=2.6-3 python3-pytimeparse=1.1.5-3 \
  python3-six=1.16.0-4 python3-slugify=4.0.0-2 python3-tz=2022.7.1-4 python3-sqlalchemy=1.4.46+ds1-1 \
  python3-openpyxl=3.0.9-1 python3-olefile=0.46-3 python3-dbfread=2.0.7-5 python3-xlrd=1.2.0-3 \
  python3-text-unidecode=1.3-1 python3-et-xmlfile=1.0.1-2.1 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
export PATH="$folder/usr/bin:$PATH"
seen=$(
  export PYTHONPATH="$folder/usr/lib/python3/dist-packages"
  tool() { /usr/bin/python3 -S "usr/bin/$1" "${@:2}" 2>/dev/null; }
  printf 'who,step,estimate,hours\nApril,1-2,2d,1:30\nJune,3-4,1w,37:30\n' >plan.csv
  tool csvjson --stream plan.csv
  (cat plan.csv && echo 'Jo,5-6,3d,8:00') | tool csvjson --stream
)
echo "$seen"
[ "$seen" = '{"who": "0001-04-01", "step": "2001-01-02", "estimate": "2 days, 0:00:00", "hours": "0:01:30"}
{"who": "0001-06-01", "step": "2001-03-04", "estimate": "7 days, 0:00:00", "hours": "0:37:30"}
{"who": "April", "step": "2001-01-02", "estimate": "2 days, 0:00:00", "hours": "0:01:30"}
{"who": "June", "step": "2001-03-04", "estimate": "7 days, 0:00:00", "hours": "0:37:30"}
{"who": "Jo", "step": "2001-05-06", "estimate": "3 days, 0:00:00", "hours": "0:08:00"}' ]
