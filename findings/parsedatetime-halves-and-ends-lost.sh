#!/usr/bin/env bash
# parsedatetime 2.6 (Debian 12).
# Guess: "in an hour and a half" is 90 minutes and "1/2 hour" 30, or neither is read; "last day of december" is the 31st, and
# "1 month before March 31, 2027" is in February 2027.
# Seen: an hour, two hours, 1 December, and February 2026, ten months ago: what it does not know is passed over. "half an
# hour", "end of month" and "1 month before 31 March 2027" are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download python3-parsedatetime=2.6-3 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.py <<'PY'
import datetime, parsedatetime
now = datetime.datetime(2026, 12, 2, 12)
for text in [
    'in an hour and a half', '1/2 hour', 'half an hour', 'last day of december', 'end of month',
    '1 month before March 31, 2027', '1 month before 31 March 2027',
]:
    moment, _ = parsedatetime.Calendar().parseDT(text, sourceTime=now)
    print(f'{text}: {moment:%Y-%m-%d %H:%M}')
PY
seen=$(TZ=UTC PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 -S look.py)
echo "$seen"
[ "$seen" = 'in an hour and a half: 2026-12-02 13:00
1/2 hour: 2026-12-02 14:00
half an hour: 2026-12-02 13:00
last day of december: 2026-12-01 09:00
end of month: 2026-12-31 09:00
1 month before March 31, 2027: 2026-02-28 12:00
1 month before 31 March 2027: 2027-02-28 12:00' ]
