#!/usr/bin/env bash
# odt2txt 0.5 (Debian 12).
# Guess: of a contract in which 500 was struck out and 600 written in, with changes tracked, the text says "Pay 600 dollars";
# a comment of the other side is not in the text, or stands by itself.
# Seen: the 500 stands at the top of the text, behind the name and the time of who struck it out, and the comment stands in
# the midst of the word to which it belongs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download odt2txt=0.5-7 >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.py <<'PY'
import subprocess, zipfile
who = '<office:change-info><dc:creator>Jo</dc:creator><dc:date>2026-12-01T10:00:00</dc:date></office:change-info>'
with zipfile.ZipFile('terms.odt', 'w') as file:
    file.writestr('mimetype', 'application/vnd.oasis.opendocument.text')
    file.writestr('content.xml', f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 office:version="1.2"><office:body><office:text><text:tracked-changes>
<text:changed-region text:id="a"><text:deletion>{who}<text:p>500</text:p></text:deletion></text:changed-region>
<text:changed-region text:id="b"><text:insertion>{who}</text:insertion></text:changed-region></text:tracked-changes>
<text:p>Pay <text:change text:change-id="a"/><text:change-start text:change-id="b"/>600<text:change-end
 text:change-id="b"/> dollars.</text:p>
<text:p>Ends on Fri<office:annotation><dc:creator>Al</dc:creator><dc:date>2026-12-02T10:00:00</dc:date><text:p>Too
 soon?</text:p></office:annotation>day.</text:p></office:text></office:body></office:document-content>''')
text = subprocess.run(['usr/bin/odt2txt.odt2txt', 'terms.odt'], capture_output=True, text=True).stdout
print('\n'.join(line for line in text.splitlines() if line))
PY
seen=$(TZ=UTC /usr/bin/python3 -S look.py)
echo "$seen"
[ "$seen" = 'Jo2026-12-01T10:00:00500
Jo2026-12-01T10:00:00
Pay 600 dollars.
Ends on FriAl2026-12-02T10:00:00Too
soon?
day.' ]
