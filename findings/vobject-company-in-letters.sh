#!/usr/bin/env bash
# vobject 0.9.6.1 (Debian 12).
# Guess: a company given as text, `card.add("org").value = "Smith Ltd"`, is written `ORG:Smith Ltd`, as the name and the note
# are, or refused, since the field is a list of a company and its departments.
# Seen: it is written letter by letter, a company S with eight departments, and read back so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download python3-vobject=0.9.6.1-2 python3-dateutil python3-six >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.py <<'PY'
import vobject
card = vobject.vCard()
card.add('n').value = vobject.vcard.Name(family='Smith', given='Ana')
card.add('fn').value = 'Ana Smith'
card.add('org').value = 'Smith Ltd'
card.add('note').value = 'Smith Ltd'
text = card.serialize()
print('\n'.join(line for line in text.splitlines() if line.startswith(('FN', 'NOTE', 'ORG'))))
print(vobject.readOne(text).org.value)
PY
seen=$(TZ=UTC PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 look.py | sed "s/'/\"/g")
echo "$seen"
[ "$seen" = 'FN:Ana Smith
NOTE:Smith Ltd
ORG:S;m;i;t;h; ;L;t;d
["S", "m", "i", "t", "h", " ", "L", "t", "d"]' ]
