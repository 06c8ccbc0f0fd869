#!/usr/bin/env bash
# city-timezones 1.3.4 (npm).
# Guess: `lookupViaCity("London")[0]` is the largest city of that name, in the United Kingdom; a client from Lviv or Dnipro,
# of about a million people, is found.
# Seen: London is in Ontario first, Portland in Australia and San Francisco in Argentina: hours away from the client. "Lviv"
# and "Dnipro" find nothing; Lviv stands under "Lvov".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund city-timezones@1.3.4
cat >look.mjs <<'JS'
import { lookupViaCity } from 'city-timezones';
for (const city of ['London', 'Portland', 'San Francisco', 'Lviv', 'Lvov', 'Dnipro']) {
  const [first] = lookupViaCity(city);
  console.log(`${city}: ${first ? `${first.country}, ${first.timezone}` : 'nothing'}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'London: Canada, America/Toronto
Portland: Australia, Australia/Melbourne
San Francisco: Argentina, America/Argentina/Cordoba
Lviv: nothing
Lvov: Ukraine, Europe/Kyiv
Dnipro: nothing' ]
