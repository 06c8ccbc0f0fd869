#!/usr/bin/env bash
# ofx-data-extractor 1.5.0 (npm), with ofx-js 1.1.1 beside it.
# Guess: the payee `Smith &amp; Sons` of a bank statement in OFX is read as "Smith & Sons", under the name STMTTRN that the
# file has.
# Seen: the entity stays as it stands in the file, so the payee is not found by name; and the list of transactions is called
# STRTTRN, a name that OFX does not know. ofx-js decodes and keeps the name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ofx-data-extractor@1.5.0 ofx-js@1.1.1
cat >look.mjs <<'JS'
import { Ofx } from 'ofx-data-extractor';
import { parse } from 'ofx-js';
const file = `OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

<OFX>
<BANKMSGSRSV1>
<STMTTRNRS>
<TRNUID>1
<STMTRS>
<CURDEF>USD
<BANKTRANLIST>
<DTSTART>20261201
<DTEND>20261231
<STMTTRN>
<TRNTYPE>CREDIT
<DTPOSTED>20261204
<TRNAMT>12.50
<FITID>1
<NAME>Smith &amp; Sons
</STMTTRN>
</BANKTRANLIST>
</STMTRS>
</STMTTRNRS>
</BANKMSGSRSV1>
</OFX>
`;
const list = ({ OFX }) => OFX.BANKMSGSRSV1.STMTTRNRS.STMTRS.BANKTRANLIST;
const here = list(new Ofx(file).toJson());
console.log(Object.keys(here).at(-1), here.STRTTRN[0].NAME);
const there = list(await parse(file));
console.log(Object.keys(there).at(-1), there.STMTTRN.NAME);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'STRTTRN Smith &amp; Sons
STMTTRN Smith & Sons' ]
