#!/usr/bin/env bash
# dexie 4.4.7 with fake-indexeddb 6.2.8 (npm).
# Guess: `orderBy("due")` gives all contracts in the order of their deadlines, those without one first or last.
# Seen: contracts without a deadline, or with null, are not in the index and so not in the list, and `notEqual()` leaves them
# out as well. `sortBy("due")` keeps them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dexie@4.4.7 fake-indexeddb@6.2.8
cat >look.mjs <<'JS'
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
const database = new Dexie('contracts');
database.version(1).stores({ contracts: 'id,due' });
const { contracts } = database;
await contracts.bulkPut([{ id: 'a', due: '2026-12-11' }, { id: 'b' }, { id: 'c', due: null }, { id: 'd', due: '2026-12-04' }]);
const ids = (rows) => rows.map(({ id }) => id).join(' ');
console.log(`orderBy: ${ids(await contracts.orderBy('due').toArray())}`);
console.log(`notEqual: ${ids(await contracts.where('due').notEqual('2026-12-04').toArray())}`);
console.log(`sortBy: ${ids(await contracts.toCollection().sortBy('due'))}`);
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'orderBy: d a
notEqual: a
sortBy: b c d a' ]
