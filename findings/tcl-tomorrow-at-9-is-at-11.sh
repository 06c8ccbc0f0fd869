#!/usr/bin/env bash
# Tcl 8.6.13 (Debian 12), free-form `clock scan`.
# Guess: on Friday, 4 December "tomorrow at 9" is 09:00 tomorrow and "a week" is the 11th, or an error, as "in 2 days" and "half
# an hour" are; "monday next week" is the 7th; "dec 2026" and "31/12/2026", which has no 31st month, are of that month or
# refused.
# Seen: "at" is taken for the zone of the Azores and "a" for the zone A: tomorrow at 11:00, and the 10th at 23:00. The Monday is
# the 14th. Days are counted on from December, 2026 of them, into June of 2032, and 31 months from the start of 2026.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download tcl8.6=8.6.13+dfsg-2 libtcl8.6=8.6.13+dfsg-2 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.tcl <<'TCL'
set now [clock scan "2026-12-04 12:00" -gmt 1]
foreach text {
  "tomorrow 9am" "tomorrow at 9" "a week" "1 week" "monday next week" "dec 2026" "31/12/2026" "12/31/2026" "in 2 days"
} {
  if {[catch {clock format [clock scan $text -base $now -gmt 1] -gmt 1 -format "%a %Y-%m-%d %H:%M"} found]} {set found refused}
  puts "$text: $found"
}
TCL
seen=$(
  export LD_LIBRARY_PATH="$folder/usr/lib/x86_64-linux-gnu" TCL_LIBRARY="$folder/usr/share/tcltk/tcl8.6"
  TZ=UTC "$folder/usr/bin/tclsh8.6" look.tcl
)
echo "$seen"
[ "$seen" = 'tomorrow 9am: Sat 2026-12-05 09:00
tomorrow at 9: Sat 2026-12-05 11:00
a week: Thu 2026-12-10 23:00
1 week: Fri 2026-12-11 00:00
monday next week: Mon 2026-12-14 00:00
dec 2026: Thu 2032-06-17 00:00
31/12/2026: Wed 2028-07-12 00:00
12/31/2026: Thu 2026-12-31 00:00
in 2 days: refused' ]
