#!/usr/bin/env bash
# sugar-date 2.0.6 and parse-human-relative-time 3.0.4 (npm), with chrono-node 2.10.3 beside them.
# Guess: "friday", said on a Saturday of a deadline, is the Friday to come; "last monday" is the Monday five days ago.
# Seen: the first two stay in the week of today: "friday" was yesterday, so a deadline is past as it is written down, and
# "last monday" is that of the week before, twelve days ago. chrono-node, asked for dates ahead, gives the Friday to come.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund sugar-date@2.0.6 parse-human-relative-time@3.0.4 luxon@3.7.2 chrono-node@2.10.3
cat >look.mjs <<'JS'
import { parseDate } from 'chrono-node';
import { DateTime } from 'luxon';
import relative from 'parse-human-relative-time';
import Sugar from 'sugar-date';
const saturday = new Date(2026, 10, 28, 12);
Sugar.Date.setOption('newDateInternal', () => new Date(saturday));
const shown = (date) => date.toString().slice(0, 10);
for (const text of ['friday', 'last monday']) {
  const there = relative(DateTime)(text, DateTime.fromJSDate(saturday)).toJSDate();
  console.log(`${text} | sugar-date ${shown(Sugar.Date.create(text))} | parse-human-relative-time ${shown(there)}`);
}
console.log(`chrono-node ${shown(parseDate('friday', saturday, { forwardDate: true }))}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'friday | sugar-date Fri Nov 27 | parse-human-relative-time Fri Nov 27
last monday | sugar-date Mon Nov 16 | parse-human-relative-time Mon Nov 16
chrono-node Fri Dec 04' ]
