#!/usr/bin/env bash
# cronstrue 3.39.0 (npm), with cronosjs 1.7.1 and croner 11.0.0 beside it.
# Guess: `*/90 * * * *` is refused, or told as what cron does with it, "every hour".
# Seen: it is told as "Every 90 minutes", and cronosjs runs it at each full hour; croner refuses it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cronstrue@3.39.0 cronosjs@1.7.1 croner@11.0.0
cat >look.mjs <<'JS'
import { Cron } from 'croner';
import { CronosExpression } from 'cronosjs';
import cronstrue from 'cronstrue';
const pattern = '*/90 * * * *';
const from = new Date('2026-11-28T12:10Z');
const shown = (dates) => dates.map((date) => date.toISOString().slice(11, 16)).join(' ');
console.log(cronstrue.toString(pattern));
console.log(`cronosjs ${shown(CronosExpression.parse(pattern, { timezone: 'UTC' }).nextNDates(from, 3))}`);
let croner;
try {
  croner = shown(new Cron(pattern, { timezone: 'UTC' }).nextRuns(3, from));
} catch (error) {
  croner = error.name;
}
console.log(`croner ${croner}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'Every 90 minutes
cronosjs 13:00 14:00 15:00
croner TypeError' ]
