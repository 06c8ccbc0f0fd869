#!/usr/bin/env bash
# md-to-slack 1.0.0 and markdown-to-txt 2.0.1 with lodash 4.17.21 (npm).
# Guess: a line break of two spaces and a list in a list keep words apart.
# Seen: md-to-slack writes "EndedPaid" for the first and puts the list's items behind one another; markdown-to-txt writes
# "StepsInvoice" for the second. It also needs lodash and does not ask for it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund md-to-slack@1.0.0 markdown-to-txt@2.0.1 lodash@4.17.21
cat >look.mjs <<'JS'
import { markdownToTxt } from 'markdown-to-txt';
import { markdownToSlack } from 'md-to-slack';
for (const text of ['Ended  \nPaid', '- Steps\n  - Invoice']) {
  console.log(`md-to-slack ${JSON.stringify(markdownToSlack(text))} markdown-to-txt ${JSON.stringify(markdownToTxt(text))}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'md-to-slack "EndedPaid" markdown-to-txt "Ended\nPaid"
md-to-slack "- Steps- Invoice" markdown-to-txt "StepsInvoice"' ]
