#!/usr/bin/env bash
# rfc6902 5.4.0 and fast-json-patch 3.1.1 (npm), with just-diff 6.0.2 beside them.
# Guess: where a Date moves by a week, the patch replaces it: one operation.
# Seen: rfc6902 finds no difference, so an undo or a sync loses the new deadline. fast-json-patch adds 24 letters to the old
# Date one by one. just-diff replaces it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rfc6902@5.4.0 fast-json-patch@3.1.1 just-diff@6.0.2
cat >look.mjs <<'JS'
import fast from 'fast-json-patch';
import { diff } from 'just-diff';
import { createPatch } from 'rfc6902';
const before = { due: new Date('2026-12-04') };
const after = { due: new Date('2026-12-11') };
const told = (patch) => `${patch.length} ${JSON.stringify(patch[0] ?? null)}`;
console.log(`rfc6902 ${told(createPatch(before, after))}`);
console.log(`fast-json-patch ${told(fast.compare(before, after))}`);
console.log(`just-diff ${told(diff(before, after))}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'rfc6902 0 null
fast-json-patch 24 {"op":"add","path":"/due/0","value":"2"}
just-diff 1 {"op":"replace","path":["due"],"value":"2026-12-11T00:00:00.000Z"}' ]
