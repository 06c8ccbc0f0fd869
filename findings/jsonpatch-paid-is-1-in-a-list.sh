#!/usr/bin/env bash
# jsonpatch 1.32 (Debian 12).
# Guess: make_patch() from `[1]` to `[true]` says so, as it does for a field of an object, and the operation "test" tells 1 from
# true, which are not equal in JSON (RFC 6902 4.6).
# Seen: in a list the patch is empty, since 1 and True are equal in Python: a step that was 1 and is now true stays 1. "test"
# finds 1 equal to true.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download python3-jsonpatch=1.32-2 python3-json-pointer >/dev/null 2>&1
for file in *.deb; do dpkg -x "$file" .; done
cat >look.py <<'PY'
from json import dumps
from jsonpatch import apply_patch, make_patch
for before, after in [({'paid': 1}, {'paid': True}), ({'paid': [1, 0]}, {'paid': [True, False]}), ([0], [1])]:
    print(dumps(before), 'to', dumps(after), dumps(list(make_patch(before, after))))
print('test', dumps(apply_patch({'paid': 1}, [{'op': 'test', 'path': '/paid', 'value': True}])))
PY
seen=$(PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 look.py)
echo "$seen"
[ "$seen" = '{"paid": 1} to {"paid": true} [{"op": "replace", "path": "/paid", "value": true}]
{"paid": [1, 0]} to {"paid": [true, false]} []
[0] to [1] [{"op": "replace", "path": "/0", "value": 1}]
test {"paid": 1}' ]
