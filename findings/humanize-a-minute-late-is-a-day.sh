#!/usr/bin/env bash
# humanize 4.4.0 (Debian 12).
# Guess: naturaldelta(), which drops the sign, says "a minute" of 90 seconds ahead and of 90 seconds late alike; a month of
# 31 days is "1 month".
# Seen: of minus 90 seconds it says "a day", of minus two hours too: Python keeps a negative timedelta as minus one day and
# the rest. naturaltime() and precisedelta() are right. 31 days are "1 month and 0 days".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download python3-humanize=4.4.0-1 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.py <<'PY'
from datetime import timedelta
from humanize import naturaldelta, naturaltime, precisedelta
for late in [timedelta(seconds=90), timedelta(seconds=-90), timedelta(hours=-2), timedelta(days=-2)]:
    print(f'{late.total_seconds():.0f} s: {naturaldelta(late)}, {naturaltime(-late)}, {precisedelta(late)}')
print(f'31 days: {precisedelta(timedelta(days=31))}')
PY
seen=$(TZ=UTC PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 -S look.py)
echo "$seen"
[ "$seen" = '90 s: a minute, a minute from now, 1 minute and 30 seconds
-90 s: a day, a minute ago, 1 minute and 30 seconds
-7200 s: a day, 2 hours ago, 2 hours
-172800 s: 2 days, 2 days ago, 2 days
31 days: 1 month and 0 days' ]
