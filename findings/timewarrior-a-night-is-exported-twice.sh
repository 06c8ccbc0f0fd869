#!/usr/bin/env bash
# timewarrior 1.4.3 (Debian 12).
# Guess: a night's work is in a day's export as it is in that day's summary: of 22:00 to 02:00 two hours are in Monday's and
# two in Tuesday's.
# Seen: the summary of each day has its two hours, the export of each day has the whole four, with the same times: whoever
# bills from two days' exports bills eight.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download timewarrior=1.4.3+ds.1-2 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
export PATH="$folder/usr/bin:$PATH"
seen=$(
  export TZ=UTC TIMEWARRIORDB="$folder/data"
  (yes | timew track 2026-11-23T22:00 - 2026-11-24T02:00 deploy) >/dev/null 2>&1
  for day in 2026-11-23 2026-11-24; do
    echo "$day summary $(timew summary "$day" | tail -n 2 | tr -d ' \n')"
    echo "$day export $(timew export "$day" | grep start)"
  done
)
echo "$seen"
[ "$seen" = '2026-11-23 summary 2:00:00
2026-11-23 export {"id":1,"start":"20261123T220000Z","end":"20261124T020000Z","tags":["deploy"]}
2026-11-24 summary 2:00:00
2026-11-24 export {"id":1,"start":"20261123T220000Z","end":"20261124T020000Z","tags":["deploy"]}' ]
