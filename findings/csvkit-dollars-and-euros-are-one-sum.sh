#!/usr/bin/env bash
# csvkit 1.0.7 (Debian 12).
# Guess: a column of $5, €5 and £5 is text, as its cells are in three currencies, and `csvstat --sum` has no sum of it.
# Seen: the signs are taken away and the sum is 15; `csvjson` writes three times 5. With "5 USD" and "5 EUR" it is text.
# `--no-inference` keeps the signs.
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
  printf 'client,amount\nA,$5\nB,€5\nC,£5\n' >paid.csv
  tool csvstat --sum -c amount paid.csv
  tool csvjson paid.csv && echo
  tool csvjson --no-inference paid.csv && echo
  printf 'client,amount\nA,5 USD\nB,5 EUR\n' | tool csvjson && echo
)
echo "$seen"
[ "$seen" = '15
[{"client": "A", "amount": 5.0}, {"client": "B", "amount": 5.0}, {"client": "C", "amount": 5.0}]
[{"client": "A", "amount": "$5"}, {"client": "B", "amount": "€5"}, {"client": "C", "amount": "£5"}]
[{"client": "A", "amount": "5 USD"}, {"client": "B", "amount": "5 EUR"}]' ]
