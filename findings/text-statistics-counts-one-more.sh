#!/usr/bin/env bash
# text-statistics 0.1.1 (npm).
# Guess: "Pay Ana 1,234.56 dollars." is one sentence of four words, and "Pay Ana the rest." is another such.
# Seen: the amount is three words and its dot ends a sentence; and every text, this or that, has a sentence and a word more than
# it has: three sentences of seven words, and two of five. The ease of reading is above 100 for it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund text-statistics@0.1.1
cat >look.mjs <<'JS'
import statistics from 'text-statistics';
for (const text of [
  'Pay Ana the rest.', 'Pay Ana 1234 dollars.', 'Pay Ana 12.50 dollars.', 'Pay Ana 1,234.56 dollars.', 'Ready at 5 p.m. today.',
  'I agree. All is done.',
]) {
  const found = statistics(text);
  console.log(`${found.sentenceCount()} sentences, ${found.wordCount()} words, ease ${found.fleschKincaidReadingEase()}: ${text}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '2 sentences, 5 words, ease 119.7: Pay Ana the rest.
2 sentences, 5 words, ease 102.8: Pay Ana 1234 dollars.
3 sentences, 6 words, ease 106.9: Pay Ana 12.50 dollars.
3 sentences, 7 words, ease 108.7: Pay Ana 1,234.56 dollars.
4 sentences, 7 words, ease 133.1: Ready at 5 p.m. today.
3 sentences, 6 words, ease 121: I agree. All is done.' ]
