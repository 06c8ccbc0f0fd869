#!/usr/bin/env bash
# human-interval 2.0.1 (npm), the reader of intervals in Agenda.
# Guess: "a week", "half an hour" and "an hour and a half" are read, or refused with NaN as a word that is none; "one and a
# half days" is 36 hours or refused.
# Seen: the first three are 0 without a word, an interval of nothing; the last is 24 hours, and "3 business days" are 72. "one
# week" is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund human-interval@2.0.1
cat >look.mjs <<'JS'
import interval from 'human-interval';
for (const text of ['one week', 'a week', 'half an hour', 'an hour and a half', 'one and a half days', '3 business days', 'soon']) {
  console.log(`${text}: ${interval(text) / 3_600_000} h`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'one week: 168 h
a week: 0 h
half an hour: 0 h
an hour and a half: 0 h
one and a half days: 24 h
3 business days: 72 h
soon: NaN h' ]
