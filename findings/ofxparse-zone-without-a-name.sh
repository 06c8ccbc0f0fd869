#!/usr/bin/env bash
# ofxparse 0.21 (Debian 12).
# Guess: half past eleven in the evening at `[-5]`, a zone whose name is left out as OFX allows, is the same moment as at
# `[-5:EST]`: 04:30 UTC of the next day.
# Seen: without its name the zone is passed over: 23:30 of the day before, five hours early, and no error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download python3-ofxparse=0.21-2 python3-bs4 python3-soupsieve python3-six python3-lxml python3-webencodings python3-html5lib >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.py <<'PY'
import io
from ofxparse import OfxParser
file = '''OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

<OFX><BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STMTRS><CURDEF>USD
<BANKACCTFROM><BANKID>1<ACCTID>2<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20261201<DTEND>20261231
<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>DATE<TRNAMT>12.50<FITID>1<NAME>Smith</STMTTRN>
</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
'''
for date in ['20261204233000[-5:EST]', '20261204233000[-5]', '20261204233000']:
    statement = OfxParser.parse(io.BytesIO(file.replace('DATE', date).encode())).account.statement
    print(date, statement.transactions[0].date)
PY
seen=$(TZ=UTC PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 -W ignore look.py)
echo "$seen"
[ "$seen" = '20261204233000[-5:EST] 2026-12-05 04:30:00
20261204233000[-5] 2026-12-04 23:30:00
20261204233000 2026-12-04 23:30:00' ]
