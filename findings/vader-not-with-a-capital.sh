#!/usr/bin/env bash
# vader-sentiment 1.1.3 (npm).
# Guess: "Not bad at all", at the start of a review, scores as "not bad at all" does: praise; and "isn’t good" with a curly
# apostrophe as "isn't good".
# Seen: the words of negation are matched in lower case and with the straight apostrophe only: the capital letter of a
# sentence turns praise into a complaint, the curly one a complaint into praise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vader-sentiment@1.1.3
cat >look.mjs <<'JS'
import vader from 'vader-sentiment';
for (const text of ['not bad at all', 'Not bad at all', 'never rude', 'Never rude', "it isn't good", 'it isn’t good']) {
  console.log(`${text} | ${vader.SentimentIntensityAnalyzer.polarity_scores(text).compound}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'not bad at all | 0.431
Not bad at all | -0.5423
never rude | 0.357
Never rude | -0.4588
it isn'"'"'t good | -0.3412
it isn’t good | 0.4404' ]
