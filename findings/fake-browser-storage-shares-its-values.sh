#!/usr/bin/env bash
# @webext-core/fake-browser 2.0.1 (npm).
# Guess: its storage behaves as in a browser: what is read is a copy, a stored null stays null, removing a key that is not
# there tells nobody.
# Seen: a list that is read and changed is changed in the store too, so a test passes where the write is forgotten; null is
# as good as absent and gives way to the default; the removal is announced as a change from null to null.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @webext-core/fake-browser@2.0.1
cat >look.mjs <<'JS'
import { fakeBrowser } from '@webext-core/fake-browser';
const { local, onChanged } = fakeBrowser.storage;
await local.set({ steps: ['invoice'], ended: null });
(await local.get('steps')).steps.push('feedback');
console.log(JSON.stringify(await local.get({ steps: [], ended: 'default' })));
onChanged.addListener((changes) => console.log(JSON.stringify(changes)));
await local.remove('never-there');
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = '{"steps":["invoice","feedback"],"ended":"default"}
{"never-there":{"oldValue":null,"newValue":null}}' ]
