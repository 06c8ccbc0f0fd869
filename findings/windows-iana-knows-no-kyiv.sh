#!/usr/bin/env bash
# windows-iana 5.1.0 (npm).
# Guess: `findWindows("Europe/Kyiv")`, the name of the zone since 2022, is "FLE Standard Time", as for the older
# "Europe/Kiev".
# Seen: it is an empty list, so an invitation for Outlook has no zone. The zone of Ciudad Juárez, also of 2022, is missing
# too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund windows-iana@5.1.0
cat >look.mjs <<'JS'
import { findWindows } from 'windows-iana';
for (const zone of ['Europe/Kiev', 'Europe/Kyiv', 'America/Ciudad_Juarez']) console.log(`${zone} ${JSON.stringify(findWindows(zone))}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'Europe/Kiev ["FLE Standard Time"]
Europe/Kyiv []
America/Ciudad_Juarez []' ]
