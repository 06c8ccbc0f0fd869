#!/usr/bin/env bash
# numeral 2.0.6 (npm).
# Guess: a loss of 0.4 cents in the format `$0.00` is "$0.00" or "-$0.00".
# Seen: it is "0$.00", with the sign of the currency inside the number, with a space in the format too. From a whole cent on,
# "-$0.01", it is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund numeral@2.0.6
cat >look.mjs <<'JS'
import numeral from 'numeral';
for (const amount of [-0.004, 0.004, -0.01]) {
  console.log(`${amount} ${numeral(amount).format('$0.00')} ${numeral(amount).format('$ 0,0.00')}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '-0.004 0$.00 0$ .00
0.004 $0.00 $ 0.00
-0.01 -$0.01 -$ 0.01' ]
