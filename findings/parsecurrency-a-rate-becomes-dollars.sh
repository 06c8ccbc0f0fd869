#!/usr/bin/env bash
# parsecurrency 1.1.1 (npm).
# Guess: "$.50" is half a dollar, "$0.075" (a rate per word) is 0.075 or null, and "(5.00)", a loss in a statement, is -5 or
# null.
# Seen: they are 50, 75 and plus 5. The documentation says that currencies of three decimals are not read, but the value
# comes without a sign of that; "$0.50" and "-$5.00" are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund parsecurrency@1.1.1
cat >look.mjs <<'JS'
import parse from 'parsecurrency';
for (const text of ['$0.50', '$.50', '$0.075', '-$5.00', '(5.00)']) console.log(`${text} ${parse(text).value}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '$0.50 0.5
$.50 50
$0.075 75
-$5.00 -5
(5.00) 5' ]
