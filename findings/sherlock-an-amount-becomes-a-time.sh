#!/usr/bin/env bash
# sherlockjs 1.4.2 (npm).
# Guess: "pay $500 on Monday" is a day without a time, with the amount in its title; "standup tomorrow at 9:30" is in the
# morning.
# Seen: the $500 becomes 17:00 and the title ends at "pay $"; 9:30 becomes 21:30. "in half an hour" is in a whole hour.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund sherlockjs@1.4.2
cat >look.mjs <<'JS'
import sherlock from 'sherlockjs';
sherlock._setNow(new Date(2026, 10, 25, 12));
for (const text of ['pay $500 on Monday', 'standup tomorrow at 9:30', 'call in half an hour']) {
  const { eventTitle, startDate, isAllDay } = sherlock.parse(text);
  console.log(`${text} | ${eventTitle} | ${startDate.toString().slice(0, 21)} | whole day ${isAllDay}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'pay $500 on Monday | pay $ | Mon Nov 30 2026 17:00 | whole day false
standup tomorrow at 9:30 | standup | Thu Nov 26 2026 21:30 | whole day false
call in half an hour | call | Wed Nov 25 2026 13:00 | whole day false' ]
