#!/usr/bin/env bash
# node-time-ago 1.0.0 and epoch-timeago 1.1.9 (npm), with timeago.js 4.0.2 beside them.
# Guess: of a deadline of tomorrow they say "in a day", as timeago.js does, or refuse it.
# Seen: node-time-ago says "a day ago", so a deadline to come reads as one that is past; epoch-timeago says "just now" of
# tomorrow and of next year.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-time-ago@1.0.0 epoch-timeago@1.1.9 timeago.js@4.0.2
cat >look.mjs <<'JS'
import epoch from 'epoch-timeago';
import nodeTimeAgo from 'node-time-ago';
import { format } from 'timeago.js';
const epochTimeAgo = epoch.default ?? epoch;
for (const days of [-1, 1.5, 365.5, -365.5]) {
  const moment = new Date(Date.now() + days * 86_400_000);
  console.log(`${days} days from now: ${nodeTimeAgo(moment)} | ${epochTimeAgo(moment.getTime())} | ${format(moment)}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '-1 days from now: a day ago | 1 day ago | 1 day ago
1.5 days from now: a day ago | just now | in 1 day
365.5 days from now: a year ago | just now | in 1 year
-365.5 days from now: a year ago | 1 year ago | 1 year ago' ]
