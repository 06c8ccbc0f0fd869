// Owns the faults that are seeded into the storage code one at a time: each of them must be caught by some test.
// `npm run mutants` does it; `find` stands in its file exactly once, in whatever layout, and `put` takes its place (seed.ts).

export type Fault = {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
};

/** The folders of the tests that must notice them, the quick ones first: most faults need no more. */
export const ROUNDS: readonly (readonly string[])[] = [
  ['tests/storage'],
  [
    'tests/background',
    'tests/domain/backup',
    'tests/domain/contract',
    'tests/domain/settings',
    'tests/domain/plan/properties.test.ts',
  ],
];

const D = 'utils/storage/db/durable.ts';
const W = 'utils/storage/db/change-row.ts';
const C = 'utils/storage/contracts.ts';
const B = 'utils/storage/db/database.ts';
const M = 'utils/storage/mirror/mirror.ts';
const R = 'utils/storage/mirror/reconcile.ts';
const E = 'utils/storage/mirror/compare.ts';
const O = 'utils/storage/open.ts';
const P = 'utils/storage/db/replace.ts';
const G = 'utils/storage/db/displaced.ts';
const N = 'utils/storage/mirror/entry.ts';
const A = 'utils/storage/mirror/apply.ts';
const L = 'utils/storage/mirror/first-look.ts';
const S = 'utils/storage/store.ts';
const I = 'utils/storage/import/imports.ts';
const K = 'utils/storage/recovery/unopened.ts';
const U = 'utils/storage/import/undo-import.ts';
const Z = 'entrypoints/background/lists/list-rows.ts';
const Y = 'entrypoints/background/lists/kept-rows.ts';
const X = 'utils/storage/lists.ts';
const V = 'utils/storage/db/kept-list.ts';
const fault = (file: string, name: string, find: string, put = ''): Fault => ({ name, file, find, put });

export const FAULTS: readonly Fault[] = [
  fault(Z, 'lists: what was written is not planned anew', 'new Set([...changed, ...over', 'new Set([...over'),
  fault(Z, 'lists: what time changed is not planned anew', '!holdsAt(row, nowMs)', 'false'),
  fault(Z, 'lists: rows of other settings, zone or version', '|| current.madeFor !== madeFor(settings)'),
  fault(Z, 'lists: an untrue first list is not told', 'early.compare(held, rows);'),
  fault(
    'entrypoints/background/lists/early-list.ts',
    'lists: untrue rows of an earlier life are not told',
    '|| (before?.isLoaded === true && !areSame(before.rows, rows))',
  ),
  fault(Y, 'lists: a front page of an older write', 'isSameMark(kept.mark, newest) &&'),
  fault(Y, 'lists: a front page whose time is over', 'isSame && holdsAt(front, ms)', 'isSame'),
  fault(Y, 'lists: kept beside what cannot be read', 'access.unreadable.size === 0', 'true'),
  fault(X, 'lists: numbers of another opening', 'from.reopened !== to.reopened ||'),
  fault(
    X,
    'lists: a write of many rows is passed over',
    'if (recordKey === undefined) return undefined;',
    'if (recordKey === undefined) continue;',
  ),
  fault(V, 'lists: kept for an older write', 'isNewest ? requests() : []', 'requests()'),
  fault(V, 'lists: damaged texts are believed', '|| !areWhole'),
  fault(
    W,
    'lists: the title of what was deleted is kept',
    "'remove' in wanted ? LIST_KEYS.map((key) => meta.delete(key)) : []",
    '[]',
  ),
  fault(L, 'first look: an older state is trusted', 'first.seq !== second.seq ||'),
  fault(L, 'first look: another count is trusted', '|| first.count !== second.count'),
  fault(L, 'first look: copies that differ are trusted', 'corrections.length > 0 ||'),
  fault(
    L,
    'first look: an emptiness is trusted beside what is quarantined',
    'return quarantinedCount === 0 ? { record: undefined } : undefined',
    'return { record: undefined }',
  ),
  fault(S, 'first look: damage found later is not told', 'if (wasCalledQuiet && hasNews) parts.onNews?.();'),
  fault(
    S,
    'first look: what is told already is not said',
    'if (!(await firstLook.isQuiet())) return report();',
  ),
  fault(
    'utils/storage/mirror/load.ts',
    'full disk: the second copy is read only where it takes something',
    'loaded: loaded ?? (await passing.load())',
    'loaded: await passing.load()',
  ),
  fault(
    O,
    'full disk: the second copy is not shown where no database opens',
    'whole ?? (await wholeOf(loaded))',
    'whole',
  ),
  fault(
    W,
    'split transaction: the head after the record',
    'meta.put(head, HEAD), left &&',
    "transaction.done.then(() => database.put('meta', head, HEAD)), left &&",
  ),
  fault(W, 'no strict durability', "durability: 'strict'", "durability: 'relaxed'"),
  fault(
    W,
    'acknowledged before the transaction is complete',
    '    transaction.done, ]); const incidents',
    '  ]); const incidents',
  ),
  fault(
    O,
    'what was read before something was restored is remembered',
    'comparison.corrections === undefined ? comparison : undefined',
    'comparison',
  ),
  fault(D, 'a write not taken over into what is remembered', 'cache.written(done.head.seq, done.changes);'),
  fault(
    D,
    'mirror after the acknowledgement',
    'await mirrored(mirror.write(done',
    'void mirrored(mirror.write(done',
  ),
  fault(D, 'an import without its mirror', 'await follow(done).catch(orAlone); return done', 'return done'),
  fault(W, 'head not written', 'meta.put(head, HEAD), left &&', 'left &&'),
  fault(
    W,
    'number of the write not raised',
    'const head = { seq: seq + 1, count: count +',
    'const head = { seq, count: count +',
  ),
  fault(W, 'records not counted', 'count + (record ? 1 : 0) - (row === undefined ? 0 : 1)', 'count'),
  fault(
    D,
    'a repeat acknowledged before the mirror stands',
    'if (done === undefined) return mirrored(mirror.flush());',
    'if (done === undefined) return;',
  ),
  fault(W, 'quarantined record dropped', 'old && quarantined.add(old),'),
  fault(W, 'what was deleted stays quarantined', 'left && quarantined.clear(),'),
  fault(
    D,
    'quarantined in one copy only',
    'mirror.write(done.changes, done.head, done.incidents)',
    'mirror.write(done.changes, done.head)',
  ),
  fault(
    W,
    'a deleted record comes back by undoing an import',
    'snapshot && meta.put(withoutRecord(snapshot, recordKey), SNAPSHOT),',
  ),
  fault(D, 'everything deleted but the mirror', 'await mirror.clear(head).catch(halfDeleted);'),
  fault(D, 'everything deleted but what was displaced', '.catch(halfDeleted); await removeDisplaced();'),
  fault(
    D,
    'a deleted record left in what was displaced',
    'if (isDeletion) await removeDisplaced(recordKey);',
  ),
  fault(
    D,
    'what was deleted written down by an import that waited',
    'incidents = NO_INCIDENTS; await mirror.clear',
    'await mirror.clear',
  ),
  fault(D, 'a refused write not tried on what is left', 'database.close(); onLost();'),
  fault(
    M,
    'a write that fails beside a deletion brings it back',
    'if (begun === clearings) {',
    'if (begun <= clearings) {',
  ),
  fault(
    G,
    'the older database taken',
    'seq >= 0 : seq >= newest.seq',
    'seq >= 0 : seq < newest.seq || newest.seq === -1',
  ),
  fault(
    G,
    'the one in use given up for an older one, as it did not open once',
    'seq === undefined ||',
    'seq !== undefined &&',
  ),
  fault(
    G,
    'one that looking made left there',
    'if (seq === -1) await deleteDatabase(factory, databaseName(generation));',
  ),
  fault(
    K,
    'unopened: another takes the place whatever the second copy holds',
    '(await isWholeCopy(loaded)) ||',
    'true ||',
  ),
  fault(
    O,
    'unopened: an empty second copy not told from a lost one',
    'await orNothing(mirror.write([], comparison.head));',
    ';',
  ),
  fault(
    K,
    'unopened: a second copy without its head taken for a whole one',
    'isHeadless || head.count',
    'head.count',
  ),
  fault(
    K,
    'unopened: a second copy that lacks records taken for a whole one',
    '|| head.count !== entries.size',
  ),
  fault(
    K,
    'unopened: a damaged second copy taken for a whole one',
    'entry !== undefined && (await isWhole(entry))',
    'entry !== undefined',
  ),
  fault(
    K,
    'unopened: a record that nobody can see called absent',
    'return isKnown ? row : refuse();',
    'return row;',
  ),
  fault(K, 'unopened: not looked again', 'onLost(); throw', 'throw'),
  fault(
    K,
    'unopened: everything deleted but what did not open',
    'await deleteDatabase(factory, databaseName(one));',
    'databaseName(one);',
  ),
  fault(O, 'a database given up for a moment', '[first, first, first + 1]', '[first, first + 1]'),
  fault(O, 'a full disk taken for a broken database', 'if (isFull) break;'),
  fault(
    A,
    'a full disk noticed by the first loss alone',
    'corrections === undefined ? tryWriting(database) : write(database, corrections)',
    'corrections === undefined ? undefined : write(database, corrections)',
  ),
  fault(
    A,
    'told by every start that cannot restore',
    'refused.database === undefined ? incidents : undefined',
    'incidents',
  ),
  fault(
    E,
    'damage told again after a start that was cut off',
    'isNews: correction.isNews && !isKnown',
    'isNews: correction.isNews',
  ),
  fault(
    'utils/storage/store.ts',
    'a change made again over a deletion',
    'if (opened === current || deletions !== begun) throw error;',
    'if (opened === current) throw error;',
  ),
  fault('utils/storage/single.ts', 'unreadable settings not told', 'unreadable.set(kind, result.reason);'),
  fault(
    'utils/storage/single.ts',
    'a refused read of the settings not told',
    'unreadable.set(kind, REASONS.unread);',
  ),
  fault(
    'utils/storage/db/migrations.ts',
    'one odd record in the way of an upgrade',
    'reshaped(store, cursor.value.record, 0, [step])',
    'step.reshape?.[store]?.(cursor.value.record)',
  ),
  fault(R, 'one of two acknowledged changes dropped', '|| row.seq === second.seq'),
  fault(
    D,
    'numbers begin anew after everything was deleted',
    'seq: headIn(await meta.get(HEAD)).seq + 1, count: 0',
    'seq: 1, count: 0',
  ),
  fault(
    'utils/domain/contract/perform.ts',
    'no operation id',
    'if (contract.history.some((entry) => entry.id === id)) return contract;',
  ),
  fault(
    C,
    'an unreadable record overwritten',
    'isProblem(stored) ? stored : change(stored)',
    'change(isProblem(stored) ? undefined : stored)',
  ),
  fault(
    C,
    'written without the schema',
    "if ('reason' in result) { answer",
    "if ('reason' in result && false) { answer",
  ),
  fault(C, 'a record to which nothing was done is stored', ' || next.rev === 0', ''),
  fault(
    C,
    'a read record not held against its schema',
    "if ('record' in result) {",
    "if (!('record' in result)) return row as Contract; if ('record' in result) {",
  ),
  fault(B, 'missing versionchange handler', 'connection.close(); onLost();', 'onLost();'),
  fault(B, 'a lost connection used again', 'connection.close(); onLost();', 'connection.close();'),
  fault(
    B,
    'a connection that the browser closed used again',
    "connection.addEventListener('close', onLost);",
  ),
  fault(B, 'a blocked upgrade waited for without end', "timer = giveUpAfter(BLOCKED_MS, 'blocked');"),
  fault(B, 'a late connection held open', 'if (gaveUp) return connection.close();', 'if (gaveUp) return;'),
  fault(
    B,
    'newer data taken for a refusal',
    "=== 'VersionError' ? 'newer' : 'refused'",
    "=== 'VersionError' ? 'refused' : 'refused'",
  ),
  fault(
    N,
    'checksum not compared',
    'entry.checksum === (await checksumOf(entry))',
    'entry.checksum !== (await checksumOf(entry)) || true',
  ),
  fault(
    N,
    'checksum over the text alone',
    "Omit<Entry, 'checksum'>): Promise<string> => {",
    "Omit<Entry, 'checksum'>): Promise<string> => { version = seq = 0;",
  ),
  fault(
    M,
    'head of the mirror not written',
    'const items: Record<string, unknown> = { [HEAD_KEY]: head };',
    'const items: Record<string, unknown> = {};',
  ),
  fault(M, 'a write that the mirror refused forgotten', 'pending = new Map([...batch, ...pending]);'),
  fault(
    M,
    'an older write over a newer one',
    'new Map([...batch, ...pending])',
    'new Map([...pending, ...batch])',
  ),
  fault(
    M,
    'writes to the mirror overtake each other',
    'running = running.then(writePending, writePending);',
    'running = writePending();',
  ),
  fault(M, 'a deletion not mirrored', 'if (removed.length > 0) await area.remove(removed);'),
  fault(
    M,
    'acknowledged although the mirror refused',
    'newIncidents ??= incidents; } throw refusal(error);',
    'newIncidents ??= incidents; }',
  ),
  fault(
    M,
    'a newer second copy read all the same',
    "throw new StorageProblem('newer-data', 'mirror');",
    'console.info(version);',
  ),
  fault(
    M,
    'what was told not kept in the mirror',
    'if (incidents !== undefined) items[INCIDENTS_KEY]',
    'if (incidents === null) items[INCIDENTS_KEY]',
  ),
  fault(R, 'wrong winner', 'row.seq > second.seq', 'row.seq < second.seq'),
  fault(R, 'the database wins always', 'isUsable(row) && row.seq > second.seq', 'isUsable(row)'),
  fault(
    R,
    'a deletion taken for a loss',
    'side.head.seq > other.head.seq && isComplete(side)',
    'side.head.seq > other.head.seq && isComplete(side) && false',
  ),
  fault(
    R,
    'a loss taken for a deletion',
    'side.head.seq > other.head.seq && isComplete(side)',
    'isComplete(side)',
  ),
  fault(
    R,
    'records that a head counts not missed',
    'head.count === copies.size',
    'head.count <= copies.size || true',
  ),
  fault(R, 'restored in silence', "keep: 'mirror', isNews: true", "keep: 'mirror', isNews: false"),
  fault(
    R,
    'damage told where there was none',
    'damaged || mirror.head.seq >= database.head.seq',
    'damaged || mirror.head.seq >= 0',
  ),
  fault(
    R,
    'a damaged record replaced and not quarantined',
    "...(damaged ? { quarantine: 'database' as const } : {}) };",
    ' };',
  ),
  fault(
    A,
    'restored for this start only',
    "if (keep === 'mirror') requests.push(store.put({ id: recordKey.key, seq, record }));",
  ),
  fault(
    A,
    'the mirror not restored',
    "steps.filter(({ keep }) => keep !== 'mirror')",
    "steps.filter(({ keep }) => keep === 'none')",
  ),
  fault(
    E,
    'a number given twice after a head was lost',
    'given.reduce((a, b) => Math.max(a, b), Math.max(first.head.seq, second.head.seq))',
    'Math.max(first.head.seq, second.head.seq, given.length * 0)',
  ),
  fault(A, 'restored without strict durability', "durability: 'strict'", "durability: 'relaxed'"),
  fault(
    'utils/storage/recovery/incidents.ts',
    'what was told lost with the database',
    'if (mirror.incidents === undefined || database.head.seq > mirror.head.seq) return',
    'if (mirror.head.seq >= 0) return',
  ),
  fault(
    'utils/storage/mirror/copies.ts',
    'records of an older mirror not brought to today',
    'reshaped(storeOf(name), JSON.parse(entry.text), entry.version, steps)',
    'reshaped(storeOf(name), JSON.parse(entry.text), steps.length, steps)',
  ),
  fault(
    'utils/storage/store.ts',
    'an unreadable record without a good one in its place not warned of',
    'return record !== undefined && !isProblem(record);',
    'return true;',
  ),
  fault(O, 'a damaged database not replaced', '[first, first, first + 1]', '[first, first]'),
  fault(O, 'newer data worked on in memory', "if (opening.failed === 'newer') return newerDataBackend();"),
  fault(O, 'the missing second copy not told', 'alone: REASONS.noMirror', "alone: ''"),
  fault(
    'utils/storage/db/migrations.ts',
    'an upgrade that goes on after a failed step',
    'abort(transaction);',
  ),
  fault(
    'utils/storage/db/migrations.ts',
    'steps that ran run again',
    'runSteps(db, transaction, steps.slice(from))',
    'runSteps(db, transaction, steps.slice(Math.max(from - 1, 0)))',
  ),
  fault(
    'utils/storage/recovery/without-database.ts',
    'a damaged record dropped where there is only memory',
    'if (seq > wholeSeq || !rows.has(name))',
    'if (seq > wholeSeq)',
  ),
  fault(P, 'an import that fails half-way stays half-way', 'abort(transaction);'),
  fault(
    P,
    'no way back over an import',
    'yield meta.put(snapshotOf(wanted, records, after, { step: seq, at, version: database.version }), SNAPSHOT);',
  ),
  fault(
    P,
    'what an undone import had quarantined left in the database',
    'if (after.all !== undefined) yield quarantined.clear();',
  ),
  fault(E, 'the older count believed', 'one.seq < other.seq ||', 'one.seq > other.seq ||'),
  fault(E, 'a remembered loss told at every start', 'seq: isNews ? seq + 1 : seq', 'seq'),
  fault(
    'utils/storage/mirror/compare.ts',
    'what was quarantined told as lost too',
    'names.size + quarantinedOnly',
    'names.size',
  ),
  fault(
    P,
    'the number of an import not raised',
    'const seq = headIn(before).seq + 1;',
    'const seq = headIn(before).seq;',
  ),
  fault(U, 'an import undone twice by a repeat', 'if (snapshot?.undoes === step) return undefined;'),
  fault(
    'utils/storage/import/snapshot.ts',
    'what is quarantined doubled by one’s own backup',
    'const isNew = !seen.has(asRead(one));',
    'const isNew = true;',
  ),
  fault(U, 'what was done since an import taken back unseen', "return problem('changed-meanwhile');", ';'),
  fault(
    U,
    'a record deleted where what stood before cannot be read any more',
    "if ('reason' in before) return problem('record-quarantined', recordName(recordKey));",
    "if ('reason' in before) return putIn(rows, recordKey, undefined);",
  ),
  fault(
    U,
    'what stood before an import left in the shape of an older version',
    'inShapeOfToday(shape, store, record, version)',
    'record',
  ),
  fault(
    I,
    'a record left out that comes back by what the file had quarantined',
    '.filter(({ key }) => names.has(recordName(recordKeyFor(key))))',
  ),
  fault(
    I,
    'what cannot be read again written by an import',
    "'reason' in check(recordKey.store, record)",
    'false',
  ),
  fault(
    U,
    'a record that came back by itself left by the way back over its import',
    'if (undone) return [];',
    'return [];',
  ),
  fault(U, 'an undone record that no view takes', 'rev: Math.max(put.rev, rev)', 'rev: put.rev'),
  fault(
    'utils/storage/store.ts',
    'a change cut off with its connection not made again',
    'return work(await backend());',
    'throw error;',
  ),
  fault(
    'utils/storage/single.ts',
    'unreadable settings dropped',
    "...(old && 'reason' in old ? { quarantineFor: old.reason } : {})",
  ),
  fault(
    'utils/domain/settings/reducer.ts',
    'a choice counted again by a late repeat',
    'settings.done.includes(id) ? undefined : deltaOf(settings, action)',
    'deltaOf(settings, action)',
  ),
  fault(
    'utils/domain/settings/reducer.ts',
    'an older choice taken back than the newest',
    'if (step?.id !== action.of) return undefined;',
    'if (step === undefined) return undefined;',
  ),
  fault(
    'utils/domain/contract/undo-stack.ts',
    'a redo kept over a new event',
    "done === 'redo' ? redo.slice(0, -1) : []",
    "done === 'redo' ? redo.slice(0, -1) : [...redo]",
  ),
  fault(
    'utils/domain/contract/perform.ts',
    'words that were taken away in no step',
    'textIn(after, action)?.startsWith(written) === true',
    'textIn(after, action) !== undefined',
  ),
  fault(
    'utils/domain/contract/undo.ts',
    'a list put back where that leads elsewhere',
    'leadsBack ?',
    'true ?',
  ),
  fault(
    'utils/domain/settings/reducer.ts',
    'a deleted contract left in a way back',
    '{ ...step, was: { ...step.was, hiddenOn: shown(step.was.hiddenOn) } }',
    'step',
  ),
  fault(
    'utils/domain/backup/file.ts',
    'checksum of a file not compared',
    'file.checksum !== checksumOf(payloadText(file))',
    'file.checksum !== checksumOf(payloadText(file)) && false',
  ),
];
