#!/usr/bin/env bash
# Babel 2.10.3 (Debian 12), a time written and read by the same library.
# Guess: parse_time() of American English reads every time that format_time() writes: 12:30 AM is half past midnight, 12:30
# PM half past noon.
# Seen: half past midnight comes back as half past noon, and half past noon is an error, for twelve hours are added to it. "5
# p.m.", as many write it, is five in the morning.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download python3-babel=2.10.3-1 python-babel-localedata=2.10.3-1 python3-tz=2022.7.1-4 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.py <<'PY'
from datetime import time
from babel.dates import format_time, parse_time
def read(text):
    try:
        return f'{parse_time(text, locale="en_US"):%H:%M}'
    except ValueError as error:
        return str(error)
for moment in [time(0, 30), time(9), time(12, 30), time(17)]:
    text = format_time(moment, 'short', locale='en_US')
    print(f'{moment:%H:%M} is written {text}, read {read(text)}')
print(f'5 p.m. is read {read("5 p.m.")}')
PY
seen=$(TZ=UTC PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 -S look.py)
echo "$seen"
[ "$seen" = '00:30 is written 12:30 AM, read 12:30
09:00 is written 9:00 AM, read 09:00
12:30 is written 12:30 PM, read hour must be in 0..23
17:00 is written 5:00 PM, read 17:00
5 p.m. is read 05:00' ]
