#!/usr/bin/env bash
# postal-mime 4.0.0 and letterparser 0.1.8 (npm), with mailparser 3.14.2 beside them.
# Guess: a quoted line that goes on in the next, in a mail of `format=flowed`, is read as one quoted line: "> Please end the
# contract by Friday."
# Seen: postal-mime joins the two and leaves the second mark in the middle; letterparser does not join them. mailparser takes
# the mark out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund postal-mime@4.0.0 letterparser@0.1.8 mailparser@3.14.2
cat >look.mjs <<'JS'
import { extract } from 'letterparser';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
const mail = [
  'From: ana@example.org', 'Subject: End', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8; format=flowed', '',
  '> Please end the ', '> contract by Friday.', 'Agreed.', '',
].join('\r\n');
console.log(`postal-mime ${JSON.stringify((await PostalMime.parse(mail)).text)}`);
console.log(`letterparser ${JSON.stringify(extract(mail).text)}`);
console.log(`mailparser ${JSON.stringify((await simpleParser(mail)).text)}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'postal-mime "> Please end the > contract by Friday.\nAgreed.\n"
letterparser "> Please end the \n> contract by Friday.\nAgreed."
mailparser "> Please end the contract by Friday.\nAgreed."' ]
