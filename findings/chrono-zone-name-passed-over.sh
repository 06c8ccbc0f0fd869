#!/usr/bin/env bash
# chrono-node 2.10.3 (npm).
# Guess: a reference of `{ instant, timezone: "America/New_York" }` counts days in New York, as "EST" does, or fails.
# Seen: a name of the IANA list, the only kind that a browser gives, is passed over without a word and the zone of the machine
# is used. At 02:00 UTC, in New York still the 27th, "tomorrow" is then the 29th instead of the 28th.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat >look.mjs <<'JS'
import { parse } from 'chrono-node';
const instant = new Date('2026-11-28T02:00:00Z');
for (const timezone of ['EST', 'America/New_York', 'UTC']) {
  const [one] = parse('tomorrow', { instant, timezone });
  console.log(`${timezone}: ${one.start.get('day')} November`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'EST: 28 November
America/New_York: 29 November
UTC: 29 November' ]
