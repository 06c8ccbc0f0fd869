#!/usr/bin/env bash
# miller 6.6.0 (Debian 12).
# Guess: the mean of the amounts "1,234.56", -5 and 5.50 is 411.69, or an error; sum, count and mean agree.
# Seen: the amount with a comma is text and left out of the sum and the mean (0.25), but counted (3), and it is the largest.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download miller=6.6.0-2+b3 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
export PATH="$folder/usr/bin:$PATH"
seen=$(
  printf 'amount\n"1,234.56"\n-5\n5.50\n' | mlr --icsv --oxtab stats1 -a sum,count,mean,max -f amount
)
echo "$seen"
[ "$seen" = 'amount_sum   0.5
amount_count 3
amount_mean  0.25
amount_max   1,234.56' ]
