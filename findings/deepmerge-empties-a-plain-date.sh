#!/usr/bin/env bash
# deepmerge 4.3.1, rfdc 1.4.1, fast-copy 4.3.4 and clone 2.1.2 (npm), with klona 2.0.6 and ts-deepmerge 8.0.0 beside them, on
# dates of temporal-polyfill 1.0.8.
# Guess: a merge or a copy of a record with a Temporal.PlainDate, which never changes, keeps it, or fails at once.
# Seen: deepmerge and rfdc make an empty object of it without an error, fast-copy a date that throws once it is read; clone
# throws. klona and ts-deepmerge hand on the date itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund deepmerge@4.3.1 rfdc@1.4.1 fast-copy@4.3.4 clone@2.1.2 klona@2.0.6 \
  ts-deepmerge@8.0.0 temporal-polyfill@1.0.8
cat >look.mjs <<'JS'
import clone from 'clone';
import deepmerge from 'deepmerge';
import { copy } from 'fast-copy';
import { klona } from 'klona';
import rfdc from 'rfdc';
import { Temporal } from 'temporal-polyfill';
import { merge } from 'ts-deepmerge';
const tools = {
  deepmerge: (record) => deepmerge({}, record), rfdc: rfdc(), 'fast-copy': copy, clone, klona,
  'ts-deepmerge': (record) => merge({}, record),
};
const said = (make) => {
  try {
    return make();
  } catch (error) {
    return error.name;
  }
};
for (const [name, tool] of Object.entries(tools)) {
  const record = said(() => tool({ due: Temporal.PlainDate.from('2026-12-04') }));
  console.log(`${name}: ${typeof record === 'string' ? record : said(() => String(record.due))}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'deepmerge: [object Object]
rfdc: [object Object]
fast-copy: TypeError
clone: TypeError
klona: 2026-12-04
ts-deepmerge: 2026-12-04' ]
