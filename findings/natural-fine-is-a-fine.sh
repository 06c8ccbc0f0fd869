#!/usr/bin/env bash
# natural 8.1.1 (npm).
# Guess: with the stemmer of Porter, which its documentation shows, SentimentAnalyzer scores "fine" as without it: +2.
# Seen: the words of the list are stemmed as well, and "fined" falls on "fine": -2. "several" becomes a bad word ("severe"),
# "affected" a good one ("affection").
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund natural@8.1.1
cat >look.mjs <<'JS'
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import SentimentAnalyzer from 'natural/lib/natural/sentiment/SentimentAnalyzer.js';
const plain = new SentimentAnalyzer('English', null, 'afinn');
const stemmed = new SentimentAnalyzer('English', PorterStemmer, 'afinn');
for (const word of ['good', 'fine', 'several', 'affected']) {
  console.log(`${word} ${plain.getSentiment([word])} ${stemmed.getSentiment([word])}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'good 3 3
fine 2 -2
several 0 -2
affected -1 3' ]
