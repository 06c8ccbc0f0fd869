#!/usr/bin/env bash
# lokijs 1.5.12 (npm).
# Guess: a search for deadlines after 5 December finds the same contracts before and after the database is saved and loaded.
# Seen: loading leaves the dates as texts, and a text counts as later than any Date: a contract due on the 4th is found too,
# and none is due before 2027 but the one without a date, which "before" finds from the start.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund lokijs@1.5.12
cat >look.mjs <<'JS'
import Loki from 'lokijs';
const database = new Loki('contracts', { adapter: new Loki.LokiMemoryAdapter() });
database.addCollection('contracts').insert([
  { name: 'a', due: new Date('2026-12-04') }, { name: 'b', due: new Date('2026-12-11') }, { name: 'undated' },
]);
const loaded = new Loki('copy', { adapter: new Loki.LokiMemoryAdapter() });
loaded.loadJSON(database.serialize());
for (const [state, one] of Object.entries({ before: database, loaded })) {
  const names = (due) => one.getCollection('contracts').find({ due }).map(({ name }) => name).join(' ');
  const [after, before] = [names({ $gt: new Date('2026-12-05') }), names({ $lt: new Date('2027-01-01') })];
  console.log(`${state}: after the 5th ${after}; before 2027 ${before}`);
}
JS
seen=$(TZ=UTC node look.mjs)
echo "$seen"
[ "$seen" = 'before: after the 5th b; before 2027 a b undated
loaded: after the 5th a b; before 2027 undated' ]
