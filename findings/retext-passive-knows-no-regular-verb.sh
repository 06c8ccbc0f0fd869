#!/usr/bin/env bash
# retext-passive 5.0.0 with retext 9.0.0 and retext-english 5.0.0 (npm), write-good 1.0.8 beside it.
# Guess: "was completed" and "was hired" are reported as passive, as "was paid" is.
# Seen: only verbs of a list of irregular ones are: nothing that ends in "-ed" is found. write-good finds all of them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund retext-passive@5.0.0 retext@9.0.0 retext-english@5.0.0 \
  retext-stringify@4.0.0 write-good@1.0.8
cat >look.mjs <<'JS'
import { retext } from 'retext';
import english from 'retext-english';
import passive from 'retext-passive';
import stringify from 'retext-stringify';
import writeGood from 'write-good';
for (const text of ['The work was paid.', 'The work was completed.', 'Ana was hired.', 'The contract was ended.']) {
  const { messages } = retext().use(english).use(passive).use(stringify).processSync(text);
  console.log(`${text} retext-passive ${messages.length} write-good ${writeGood(text).length}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'The work was paid. retext-passive 1 write-good 1
The work was completed. retext-passive 0 write-good 1
Ana was hired. retext-passive 0 write-good 1
The contract was ended. retext-passive 0 write-good 1' ]
