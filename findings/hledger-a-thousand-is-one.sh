#!/usr/bin/env bash
# hledger 1.25 (Debian 12).
# Guess: in a statement in CSV with $1,000 and $1,000.50, the first is a thousand dollars, as the comma of the second tells.
# Seen: each amount is read by itself, and a single comma is a decimal mark: the first is $1.000, one dollar, without a
# warning. `decimal-mark .` in the rules makes it a thousand.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download hledger=1.25-2+b5 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
export PATH="$folder/usr/bin:$PATH"
seen=$(
  printf 'date,text,amount\n2026-12-04,Milestone,"$1,000"\n2026-12-05,Bonus,"$1,000.50"\n' >bank.csv
  printf 'skip 1\nfields date,description,amount\naccount1 bank\n' >plain.rules
  (cat plain.rules && echo 'decimal-mark .') >marked.rules
  for rules in plain marked; do
    echo "$rules: $(hledger -f bank.csv --rules-file "$rules.rules" print | grep bank | tr -s ' ' | tr '\n' ' ')"
  done
)
echo "$seen"
[ "$seen" = 'plain:  bank $1.000  bank $1,000.500 
marked:  bank $1,000.00  bank $1,000.50 ' ]
