#!/usr/bin/env bash
# dateutils 0.4.10 (Debian 12).
# Guess: from 31 January to 1 March is one month and one day, as `dadd` has it: 31 January plus a month is 28 February. From
# 31 October to 1 December it is one month and one day.
# Seen: the months are right and the days beside them are not, where the first day is not in the last month: 62 days, and
# none at all. From 28 November to 4 January it is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download dateutils=0.4.10-1 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
export PATH="$folder/usr/bin:$PATH"
seen=$(
  for days in '2026-01-31 2026-03-01' '2026-10-31 2026-12-01' '2026-11-28 2027-01-04'; do
    echo "$days: $(dateutils.ddiff $days -f '%m months %d days')"
  done
)
echo "$seen"
[ "$seen" = '2026-01-31 2026-03-01: 1 months 62 days
2026-10-31 2026-12-01: 1 months 0 days
2026-11-28 2027-01-04: 1 months 7 days' ]
