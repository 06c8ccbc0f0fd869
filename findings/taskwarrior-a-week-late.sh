#!/usr/bin/env bash
# taskwarrior 2.6.2 (Debian 12), with date of coreutils beside it.
# Guess: `2026-W50-5`, the Friday of week 50 in ISO 8601, is 11 December 2026.
# Seen: it is 18 December, a week late, and `2026-W50` the Sunday after that week. In 2024, which began on a Monday, it is
# right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download taskwarrior=2.6.2+dfsg-1 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
export PATH="$folder/usr/bin:$PATH"
seen=$(
  export TASKDATA="$folder/data" TASKRC="$folder/rc"
  mkdir data
  touch rc
  for day in 2026-12-11 2024-12-13; do
    week=$(date -d "$day" +%G-W%V-%u)
    echo "$day is $week, read as $(task calc "$week" 2>/dev/null)"
  done
  echo "2026-W50 $(task calc 2026-W50 2>/dev/null)"
)
echo "$seen"
[ "$seen" = '2026-12-11 is 2026-W50-5, read as 2026-12-18T00:00:00
2024-12-13 is 2024-W50-5, read as 2024-12-13T00:00:00
2026-W50 2026-12-13T00:00:00' ]
