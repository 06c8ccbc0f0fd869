#!/usr/bin/env bash
# sentiment 5.0.2 and wink-sentiment 5.0.2 (npm).
# Guess: "isn’t good" with the curly apostrophe that phones and word processors write is as negative as "isn't good", and
# "not very good" as "not good".
# Seen: with the curly one the negation is lost in both and the sentence counts as praise, as high as "good" alone. sentiment
# looks at the one word before only, so "not very good" is praise too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund sentiment@5.0.2 wink-sentiment@5.0.2
cat >look.mjs <<'JS'
import Sentiment from 'sentiment';
import wink from 'wink-sentiment';
for (const text of ["It isn't good", 'It isn’t good', 'It was not good', 'It was not very good']) {
  console.log(`${text} | sentiment ${new Sentiment().analyze(text).score} | wink ${wink(text).score}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'It isn'"'"'t good | sentiment -3 | wink -3
It isn’t good | sentiment 3 | wink 3
It was not good | sentiment -3 | wink -3
It was not very good | sentiment 3 | wink -3' ]
