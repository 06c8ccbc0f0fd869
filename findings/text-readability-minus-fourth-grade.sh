#!/usr/bin/env bash
# text-readability 1.1.1 (npm).
# Guess: "You were paid. I agree. All is done. Thank you." is four sentences; the grade of a short message is a grade.
# Seen: it is two: a sentence of one or two words is not counted, though its words are, so that the others count as longer.
# The grade of three short sentences is "-4th and -3th grade".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund text-readability@1.1.1
cat >look.mjs <<'JS'
import module from 'text-readability';
const read = module.default ?? module;
for (const text of ['You were paid. I agree. All is done. Thank you.', 'You were all paid in full today.', 'The work is done. It is paid. Thanks!']) {
  console.log(`${read.sentenceCount(text)} sentences, ${read.lexiconCount(text)} words, ${read.textStandard(text)}: ${text}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '2 sentences, 10 words, 1st and 2nd grade: You were paid. I agree. All is done. Thank you.
1 sentences, 7 words, 2nd and 3rd grade: You were all paid in full today.
2 sentences, 8 words, -4th and -3th grade: The work is done. It is paid. Thanks!' ]
