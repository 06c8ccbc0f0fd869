#!/usr/bin/env bash
# xlsx 0.18.5, the newest on npm, in the zone of New York.
# Guess: 2026-12-04 and 12/04/2026 in a CSV file are the same day, and "3/4" and "4-12", tasks done and a range of hours,
# stay text.
# Seen: the first is a quarter of a day too early, so it shows as 3 December; the second is right. "3/4" and "4-12" become
# days of 2001.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5
cat >look.mjs <<'JS'
import XLSX from 'xlsx';
const { Sheets, SheetNames } = XLSX.read('2026-12-04,12/04/2026,3/4,4-12\n', { type: 'string' });
for (const cell of ['A1', 'B1', 'C1', 'D1']) {
  const { t, v } = Sheets[SheetNames[0]][cell];
  console.log(`${cell} ${t} ${XLSX.SSF.format('yyyy-mm-dd hh:mm', v)}`);
}
JS
seen=$(TZ=America/New_York node look.mjs)
echo "$seen"
[ "$seen" = 'A1 n 2026-12-03 19:00
B1 n 2026-12-04 00:00
C1 n 2001-03-04 00:00
D1 n 2001-04-12 00:00' ]
