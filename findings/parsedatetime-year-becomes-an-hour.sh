#!/usr/bin/env bash
# parsedatetime 2.6 (Debian 12).
# Guess: `2026-12-04T17:00`, the form in which programs write a time, is read as 4 December 2026 at 17:00, as it is with a
# space for the T, or not at all.
# Seen: the date is lost and the year is taken for an hour: 20:26 today. No error, and the result says that a time was found.
# With a space it is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download python3-parsedatetime=2.6-3 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.py <<'PY'
import datetime, parsedatetime
now = datetime.datetime(2026, 12, 2, 12)
for text in ['2026-12-04 17:00', '2026-12-04T17:00', '2026-12-04T17:00:00Z', '1930-12-04T17:00']:
    moment, found = parsedatetime.Calendar().parseDT(text, sourceTime=now)
    print(f'{text}: {moment:%Y-%m-%d %H:%M}, {["nothing", "a date", "a time", "both"][found]}')
PY
seen=$(TZ=UTC PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 -S look.py)
echo "$seen"
[ "$seen" = '2026-12-04 17:00: 2026-12-04 17:00, both
2026-12-04T17:00: 2026-12-02 20:26, a time
2026-12-04T17:00:00Z: 2026-12-02 20:26, a time
1930-12-04T17:00: 2026-12-02 19:30, a time' ]
