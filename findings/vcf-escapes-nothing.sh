#!/usr/bin/env bash
# vcf 2.1.2 and vcards-js 2.11.1 (npm), with vcard-parser 1.0.0 beside them.
# Guess: the name `Smith\, Jones` of a card is read as "Smith, Jones", and a note of two lines is written with `\n` between
# them.
# Seen: vcf keeps the backslash when it reads, and when it writes it drops the line break: "first" and "second" become one
# word. vcards-js leaves the semicolon in a company's name, so it is read as a company and its department.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vcf@2.1.2 vcards-js@2.11.1 vcard-parser@1.0.0
cat >look.mjs <<'JS'
import { parse } from 'vcard-parser';
import create from 'vcards-js';
import Card from 'vcf';
const text = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Smith\\, Jones\r\nEND:VCARD\r\n';
console.log(`read: vcf ${new Card().parse(text).get('fn').valueOf()} | vcard-parser ${parse(text).fn[0].value}`);
const card = new Card();
card.set('fn', 'Ana');
card.set('note', 'first\nsecond');
console.log(`written: ${/^NOTE.*$/m.exec(card.toString('4.0'))[0].trim()}`);
const other = create();
other.firstName = 'Ana';
other.organization = 'Smith; Jones';
console.log(`company: ${JSON.stringify(parse(other.getFormattedString()).org[0].value)}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'read: vcf Smith\, Jones | vcard-parser Smith, Jones
written: NOTE:firstsecond
company: ["Smith"," Jones"]' ]
