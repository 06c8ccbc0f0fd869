#!/usr/bin/env bash
# arrow 1.2.3 (Debian 12).
# Guess: dehumanize() of "in 1 hour and 30 minutes" is 90 minutes on, of "in 1 day and 3 hours" 27 hours on, of "in 1,000
# hours" 1,000 hours on; what it cannot read is a ValueError, as "in 1 hour" is.
# Seen: only "an hour" and "a day" are known for one, and beside a part that is known the other is passed over: 30 minutes
# and 3 hours. Of "1,000" the zeros are read: no hours.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download python3-arrow=1.2.3-1 python3-dateutil=2.8.2-2 python3-six=1.16.0-4 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.py <<'PY'
import arrow
now = arrow.get(2026, 12, 2, 12)
for text in [
    'in an hour and 30 minutes', 'in 1 hour and 30 minutes', 'in 1 hour', 'in 2 days and 3 hours', 'in 1 day and 3 hours',
    'in 1,000 hours',
]:
    try:
        print(f'{text}: {now.dehumanize(text) - now}')
    except ValueError as error:
        print(f'{text}: {type(error).__name__}')
PY
seen=$(TZ=UTC PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 -S look.py)
echo "$seen"
[ "$seen" = 'in an hour and 30 minutes: 1:30:00
in 1 hour and 30 minutes: 0:30:00
in 1 hour: ValueError
in 2 days and 3 hours: 2 days, 3:00:00
in 1 day and 3 hours: 3:00:00
in 1,000 hours: 0:00:00' ]
