// Owns the making of tests/fixtures/version-N.json: what the present version leaves in a browser, byte for byte, for ever.
// Run once before a version is released (`node tests/storage/freeze-sample.ts`); refuses to write over a frozen one.
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { writeBackup } from '../../utils/domain/backup/backup.ts';
import { isProblem, type Problem } from '../../utils/domain/problems.ts';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings/settings.ts';
import { RECORD_SHAPE, VERSION } from '../../utils/storage/db/migrations.ts';
import { comebackRecord } from '../builders.ts';
import { NOW } from '../clock.ts';
import { comebacks } from '../domain/arbitraries.ts';
import { backedUp, EVERYTHING } from '../domain/backup/backup-files.ts';
import { choosing, doing, itemsIn, newProfile, note, put, rowsIn, start, tick } from './profile.ts';

const FILE = fileURLToPath(new URL(`../fixtures/version-${VERSION}.json`, import.meta.url));
const STORES = {
  contracts: { keyPath: 'id' },
  settings: { keyPath: 'id' },
  comeback: { keyPath: 'id' },
  setAside: { autoIncrement: true },
  meta: {},
};
const fine = <T>(value: T | Problem): T => {
  if (isProblem(value)) throw new Error(JSON.stringify(value));
  return value as T;
};

if (existsSync(FILE)) throw new Error(`${FILE} is frozen.`);
const profile = newProfile();
// Settings that cannot be read are quarantined at the next change.
await start(profile).settings.read();
await put(profile, { store: 'settings', value: { id: 'settings', seq: 1, record: { theme: 'pink' } } });
const store = start(profile);
fine(await store.settings.change(choosing({ theme: 'dark', noticeDaysHourly: 30 })));
fine(
  await store.contracts.update(
    '77777',
    doing('77777', 'operation-7', note('talk', 'Ünïcode \u202E “😀” \\"')),
  ),
);
fine(await store.comeback.change(() => ({ ...comebackRecord(), rev: 1 })));
// Random records reach every field; the imports leave a step back.
const [contracts = []] = fc.sample(
  backedUp(8).filter(({ length }) => length > 6),
  { numRuns: 1, seed: 4 },
);
const [plan = comebackRecord()] = fc.sample(comebacks, { numRuns: 1, seed: 4 });
const records = [...EVERYTHING.contracts, ...contracts].map((one) => ({ ...one, rev: one.rev + 1 }));
const backup = {
  ...EVERYTHING,
  contracts: records,
  settings: DEFAULT_SETTINGS,
  comeback: { ...plan, rev: 1 },
  exportedAt: NOW,
  refused: [],
};
const preview = fine(await store.imports.preview(backup));
const choices = Object.fromEntries(preview.contracts.map(({ id, seenRev }) => [id, seenRev]));
fine(await store.imports.take(backup, { contracts: choices, comeback: preview.comeback?.seenRev ?? 0 }));
fine(await store.contracts.update('77777', doing('77777', 'operation-8', tick('talk'))));
const everything = fine(await store.imports.everything());
const stores = await Promise.all(
  Object.entries(STORES).map(async ([name, options]) => ({
    name,
    options,
    rows: [...(await rowsIn(profile, name))],
  })),
);
const sample = {
  version: VERSION,
  stores,
  local: await itemsIn(profile.local),
  everything,
  backup: fine(writeBackup(everything, NOW, RECORD_SHAPE)),
};
writeFileSync(FILE, `${JSON.stringify(sample, null, 2)}\n`);
