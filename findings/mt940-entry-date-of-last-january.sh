#!/usr/bin/env bash
# mt940js 1.3.5 and mt940-js 1.0.0 (npm).
# Guess: a bank statement's line with the value date 261231 and the entry date 0102, which has no year of its own, was booked
# on 2 January 2027.
# Seen: both take the year of the value date: booked on 2 January 2026, almost a year before. A value date of 2 January 2027
# entered on 31 December comes out a year late likewise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mt940js@1.3.5 mt940-js@1.0.0 tslib@2.8.1
cat >look.mjs <<'JS'
import { read } from 'mt940-js';
import { Parser } from 'mt940js';
const file = [
  ':20:STATEMENT', ':25:10020030/1234567', ':28C:00001/001', ':60F:C261231EUR1000,00',
  ':61:2612310102C12,50NTRFNONREF', ':86:Invoice 12', ':61:2701021231C100,00NTRFNONREF', ':86:Invoice 13', ':62F:C270102EUR1112,50', '',
].join('\r\n');
const [here] = new Parser().parse(file);
const [there] = await read(Buffer.from(file));
const day = (date) => new Date(date).toISOString().slice(0, 10);
console.log(`mt940js ${here.transactions.map(({ date, entryDate }) => `${day(date)} ${day(entryDate)}`).join(', ')}`);
console.log(`mt940-js ${there.transactions.map(({ valueDate, entryDate }) => `${valueDate} ${entryDate}`).join(', ')}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'mt940js 2026-12-31 2026-01-02, 2027-01-02 2027-12-31
mt940-js 2026-12-31 2026-01-02, 2027-01-02 2027-12-31' ]
