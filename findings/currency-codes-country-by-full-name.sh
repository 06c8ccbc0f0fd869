#!/usr/bin/env bash
# currency-codes 2.2.0 (npm).
# Guess: `country("united states")` and `country("united kingdom")` find the dollar and the pound, and `country("bulgaria")`
# finds the euro, which is in use there since 1 January 2026.
# Seen: the first two find nothing, without an error: only the full name of the ISO list with its article does. Bulgaria has
# the lev still.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund currency-codes@2.2.0
cat >look.mjs <<'JS'
import codes from 'currency-codes';
for (const name of ['United States', 'United States of America (The)', 'United Kingdom', 'Germany', 'Bulgaria']) {
  console.log(`${name}: ${codes.country(name).map(({ code }) => code).join(' ')}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'United States: 
United States of America (The): USD USN
United Kingdom: 
Germany: EUR
Bulgaria: BGN' ]
