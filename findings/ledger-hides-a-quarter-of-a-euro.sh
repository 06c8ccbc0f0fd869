#!/usr/bin/env bash
# ledger 3.3.0 (Debian 12), with hledger 1.25 beside it.
# Guess: ten dollars bought at `@ 0.925 EUR` cost 9.25 EUR in the balance of each.
# Seen: ledger takes no decimals from a price, so it shows 9 EUR where no amount in euros was written before; `--unround`
# shows the 9.25 that it keeps. hledger shows 9.250.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download ledger=3.3.0-3 hledger=1.25-2+b5 libgmp10 libicu72 libmpfr6 libpython3.11 \
  libboost-filesystem1.74.0=1.74.0+ds1-21 libboost-iostreams1.74.0=1.74.0+ds1-21 \
  libboost-python1.74.0=1.74.0+ds1-21 libboost-regex1.74.0=1.74.0+ds1-21 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
export PATH="$folder/usr/bin:$PATH"
seen=$(
  export LD_LIBRARY_PATH="$folder/usr/lib/x86_64-linux-gnu:$folder/usr/lib/ledger"
  printf '2026-12-04 Exchange\n    dollars    $10.00 @ 0.925 EUR\n    euros\n' >book
  echo "ledger $(ledger -f book balance euros | tr -s ' ')"
  echo "hledger $(hledger -f book balance euros | head -1 | tr -s ' ')"
)
echo "$seen"
[ "$seen" = 'ledger  EUR-9 euros
hledger  -9.250 EUR euros' ]
