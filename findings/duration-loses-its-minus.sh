#!/usr/bin/env bash
# dayjs 1.11.23 with its plug-in duration, and iso8601-duration 2.1.4 (npm).
# Guess: `-P1D`, the form in which calendars write "a day before" (`TRIGGER:-P1D`), is read as minus one day or refused.
# Seen: both read plus one day without a word, so a reminder comes after the deadline. dayjs writes that form itself: what its
# toISOString() gives for -36 hours comes back as +36.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dayjs@1.11.23 iso8601-duration@2.1.4
cat >look.mjs <<'JS'
import dayjs from 'dayjs';
import duration from 'dayjs/plugin/duration.js';
import { parse } from 'iso8601-duration';
dayjs.extend(duration);
const written = dayjs.duration(-36, 'hours').toISOString();
console.log(`dayjs ${dayjs.duration('-P1D').asDays()}; ${written} ${dayjs.duration(written).asHours()}`);
console.log(`iso8601-duration ${parse('-P1D').days}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'dayjs 1; -P1DT12H 36
iso8601-duration 1' ]
