#!/usr/bin/env bash
# timestring 7.0.0 (npm), with parse-duration 2.1.9 beside it.
# Guess: "1h30" is an hour and a half or an error, and "-1h" is minus one hour or an error.
# Seen: a number without a unit and a minus are both passed over: each is one hour. An unknown unit is an error, so what is not
# understood is not always silent. parse-duration gives 1.5 and -1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund timestring@7.0.0 parse-duration@2.1.9
cat >look.mjs <<'JS'
import parse from 'parse-duration';
import timestring from 'timestring';
for (const text of ['1h30m', '1h30', '-1h']) console.log(`${text}: ${timestring(text, 'h')} h, ${parse(text, 'h')} h`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '1h30m: 1.5 h, 1.5 h
1h30: 1 h, 1.5 h
-1h: 1 h, -1 h' ]
