#!/usr/bin/env bash
# compromise 14.17.0 with compromise-dates 3.9.0 (npm).
# Guess: "by Friday at 5pm", said on Wednesday, ends on Friday at 17:00.
# Seen: the range ends with Thursday, so the day that was named is not in it and the hour is dropped. "Friday at 5pm" without
# "by" starts on Friday at 17:00.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund compromise@14.17.0 compromise-dates@3.9.0
cat >look.mjs <<'JS'
import nlp from 'compromise';
import dates from 'compromise-dates';
nlp.plugin(dates);
for (const text of ['by friday at 5pm', 'friday at 5pm']) {
  const [{ start, end }] = nlp(text).dates({ today: '2026-11-25', timezone: 'UTC' }).get();
  console.log(`${text}: ${start.slice(0, 16)} to ${end.slice(0, 16)}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'by friday at 5pm: 2026-11-25T00:00 to 2026-11-26T23:59
friday at 5pm: 2026-11-27T17:00 to 2026-11-27T23:59' ]
