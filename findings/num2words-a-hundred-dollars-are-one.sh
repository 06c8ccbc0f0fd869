#!/usr/bin/env bash
# num2words 0.5.10 (Debian 12).
# Guess: 100, 100.0 and the text "100", as an amount in dollars, are a hundred dollars, and minus a half keeps its minus, as
# minus one and a half does.
# Seen: the whole number is taken for cents: one dollar. Without a currency the minus is lost between nought and one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download python3-num2words=0.5.10-2 python3-docopt=0.6.2-4.1 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.py <<'PY'
from num2words import num2words
for amount in [100, 100.0, '100', 12, 12.5]:
    print(f'{type(amount).__name__} {amount}: {num2words(amount, to="currency", currency="USD")}')
for number in [-1.5, -0.5, -0.05]:
    print(f'{number}: {num2words(number)}')
PY
seen=$(TZ=UTC PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 -S look.py)
echo "$seen"
[ "$seen" = 'int 100: one dollar, zero cents
float 100.0: one hundred dollars, zero cents
str 100: one hundred dollars, zero cents
int 12: zero dollars, twelve cents
float 12.5: twelve dollars, fifty cents
-1.5: minus one point five
-0.5: zero point five
-0.05: zero point zero five' ]
