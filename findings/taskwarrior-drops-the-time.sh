#!/usr/bin/env bash
# taskwarrior 2.6.2 (Debian 12).
# Guess: `due:"2026-12-04 17:00"` is five in the afternoon, or refused, and `due:2026-12-04+17h30min` half past five.
# Seen: both are midnight of 4 December: what it cannot read behind a date it leaves out without a word. `2026-12-04T17:00`
# keeps the time.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download taskwarrior=2.6.2+dfsg-1 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
export PATH="$folder/usr/bin:$PATH"
seen=$(
  export TASKDATA="$folder/data" TASKRC="$folder/rc" TZ=UTC
  mkdir data
  touch rc
  for due in '2026-12-04T17:00' '2026-12-04 17:00' '2026-12-04+17h30min'; do
    task rc.verbose=nothing add "$due" due:"$due" 2>/dev/null
  done
  task rc.verbose=nothing rc.json.array=off export 2>/dev/null | sed -E 's/.*"description":"([^"]*)","due":"([^"]*)".*/\1 | \2/'
)
echo "$seen"
[ "$seen" = '2026-12-04T17:00 | 20261204T170000Z
2026-12-04 17:00 | 20261204T000000Z
2026-12-04+17h30min | 20261204T000000Z' ]
