#!/usr/bin/env bash
# @sapphire/duration 1.2.0 (npm).
# Guess: "half an hour" is 30 minutes or not a duration at all, "1,5 h" is an hour and a half or refused, and "3 days ago" is
# negative.
# Seen: "half an hour" is a whole hour, "1,5 h" is 15 hours, as the comma is dropped, and "ago" counts for nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @sapphire/duration@1.2.0
cat >look.mjs <<'JS'
import { Duration } from '@sapphire/duration';
for (const text of ['half an hour', '1,5 h', '1.5 h', '3 days ago']) {
  console.log(`${text} | ${new Duration(text).offset / 3_600_000} h`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'half an hour | 1 h
1,5 h | 15 h
1.5 h | 1.5 h
3 days ago | 72 h' ]
