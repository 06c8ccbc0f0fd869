#!/usr/bin/env bash
# dayjs 1.11.23 (npm) with its plug-in duration.
# Guess: `dayjs.duration({ hours: 1.5 }).format("HH:mm")`, one and a half hours from a sheet of hours, is 01:30.
# Seen: it is "1.5:undefined": the parts are printed as they were given, and one that was not given is the word "undefined".
# The same length as a number of hours or as `PT1H30M` is 01:30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dayjs@1.11.23
cat >look.mjs <<'JS'
import dayjs from 'dayjs';
import duration from 'dayjs/plugin/duration.js';
dayjs.extend(duration);
const ways = [dayjs.duration({ hours: 1.5 }), dayjs.duration(1.5, 'hours'), dayjs.duration('PT1H30M')];
console.log(ways.map((one) => one.format('HH:mm')).join(' '));
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '1.5:undefined 01:30 01:30' ]
