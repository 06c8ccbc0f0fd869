#!/usr/bin/env bash
# dateparser 1.1.6 (Debian 12).
# Guess: "now + 1 day", with dates of the future preferred, is tomorrow or nothing; "4 Dec 17h" is 17:00 on 4 December, and
# "tomorrow at 9" is nine in the morning.
# Seen: the first was yesterday, the second is in the year 2117, and the third keeps the hour of now. "1h30" is half past one
# of the next night, "1h 30m" an hour and a half from now.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download python3-dateparser=1.1.6-1 python3-dateutil=2.8.2-2 python3-regex=0.1.20221031-1+b1 \
  python3-tz=2022.7.1-4 python3-tzlocal=4.2-1 python3-six=1.16.0-4 python3-pytz-deprecation-shim=0.1.0.post0-3 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.py <<'PY'
import datetime, dateparser
settings = {'RELATIVE_BASE': datetime.datetime(2026, 12, 2, 12), 'PREFER_DATES_FROM': 'future'}
for text in ['now + 1 day', '4 Dec 17h', 'tomorrow at 9', 'tomorrow at 9am', '1h30', '1h 30m']:
    print(f'{text}: {dateparser.parse(text, settings=settings, languages=["en"]):%Y-%m-%d %H:%M}')
PY
seen=$(TZ=UTC PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 -S -W ignore look.py)
echo "$seen"
[ "$seen" = 'now + 1 day: 2026-12-01 12:00
4 Dec 17h: 2117-12-04 00:00
tomorrow at 9: 2026-12-03 12:00
tomorrow at 9am: 2026-12-03 09:00
1h30: 2026-12-03 01:30
1h 30m: 2026-12-02 13:30' ]
