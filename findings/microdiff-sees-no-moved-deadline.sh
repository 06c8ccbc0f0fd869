#!/usr/bin/env bash
# microdiff 1.6.0, deep-object-diff 1.1.9, jsondiffpatch 0.7.7 and deep-diff 1.0.2 (npm), with recursive-diff 1.0.9 and
# json-diff-ts 4.10.4 beside them, on dates of temporal-polyfill 1.0.8.
# Guess: where a Temporal.PlainDate moves by a week there is one difference, as where a Date does.
# Seen: the first four find none, so an undo, a merge or a "what changed" built on them drops the new deadline. The last two
# find one always, where the day is the same too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund microdiff@1.6.0 deep-object-diff@1.1.9 jsondiffpatch@0.7.7 deep-diff@1.0.2 \
  recursive-diff@1.0.9 json-diff-ts@4.10.4 temporal-polyfill@1.0.8
cat >look.mjs <<'JS'
import { createRequire } from 'node:module';
import { diff as deepObjectDiff } from 'deep-object-diff';
import { diff as jsonDiffTs } from 'json-diff-ts';
import { diff as jsondiffpatch } from 'jsondiffpatch';
import microdiff from 'microdiff';
import { Temporal } from 'temporal-polyfill';
const require = createRequire(import.meta.url);
const tools = {
  microdiff, 'deep-object-diff': deepObjectDiff, jsondiffpatch, 'deep-diff': require('deep-diff').diff,
  'recursive-diff': require('recursive-diff').getDiff, 'json-diff-ts': jsonDiffTs,
};
const count = (found) => Object.keys(found ?? {}).length;
for (const [name, diff] of Object.entries(tools)) {
  const moved = (make, to) => count(diff({ due: make('2026-12-04') }, { due: make(to) }));
  const plain = (day) => Temporal.PlainDate.from(day);
  const [date, later, same] = [moved((day) => new Date(day), '2026-12-11'), moved(plain, '2026-12-11'), moved(plain, '2026-12-04')];
  console.log(`${name}: Date ${date}, PlainDate ${later}, not moved ${same}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'microdiff: Date 1, PlainDate 0, not moved 0
deep-object-diff: Date 1, PlainDate 0, not moved 0
jsondiffpatch: Date 1, PlainDate 0, not moved 0
deep-diff: Date 1, PlainDate 0, not moved 0
recursive-diff: Date 1, PlainDate 1, not moved 1
json-diff-ts: Date 1, PlainDate 1, not moved 1' ]
