#!/usr/bin/env bash
# Time::Duration::Parse 0.16 (Debian 12) with Perl 5.36, and parse-duration-ms 0.1.0 (npm), with pytimeparse 1.1.5 (Debian 12)
# beside them.
# Guess: a balance of "-1h 30m" in a sheet of hours is minus an hour and a half; "1,000 hours" is a thousand hours, or refused.
# Seen: the minus counts for the hour only: minus half an hour in both. In the first, the comma is a decimal one too, and a
# thousand hours are one. pytimeparse has minus an hour and a half and refuses the thousand.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download libtime-duration-parse-perl=0.16-1 libexporter-lite-perl python3-pytimeparse=1.1.5-3 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
npm init -y >/dev/null
npm install --silent --no-audit --no-fund parse-duration-ms@0.1.0
cat >look.pl <<'PL'
use Time::Duration::Parse;
print 'Perl: ', join(', ', map { eval { parse_duration($_) } // 'refused' } '-1h 30m', '1,000 hours', '1.5 hours'), "\n";
PL
cat >look.mjs <<'JS'
import module from 'parse-duration-ms';
const parse = module.parse ?? module.default ?? module;
console.log(`npm: ${['-1h 30m', '1,000 hours', '1.5 hours'].map((text) => parse(text) / 1000 || 'refused').join(', ')}`);
JS
cat >look.py <<'PY'
from pytimeparse import parse
print('Python:', ', '.join(str(parse(text) or 'refused') for text in ['-1h 30m', '1,000 hours', '1.5 hours']))
PY
seen=$(
  PERL5LIB="$folder/usr/share/perl5" /usr/bin/perl look.pl
  node look.mjs
  PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 look.py
)
echo "$seen"
[ "$seen" = 'Perl: -1800, 3600, 5400
npm: -1800, refused, 5400
Python: -5400, refused, 5400' ]
