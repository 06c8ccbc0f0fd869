// Owns how each calendar program is given a file, and how what it then has is read back.
// Refuses to know what the files are about.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Read, readWithIcalJs } from '../../tests/domain/calendar/read-back.ts';

type File = { readonly text: string; readonly wanted: readonly Read[] };
export type Program = {
  readonly name: string;
  readonly command: string;
  /** Debian's package. */
  readonly debian: string;
  /** Says what was seen; throws with the first difference. */
  readonly check: (folder: string, first: File, second: File) => Promise<string[]> | string[];
};

/** Its day is not that of UTC. Without changes of the clock: after 2037 khal knows none (pytz), and would be an hour off. */
const ZONE = 'Asia/Kathmandu';
const call = (folder: string, command: string, ...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: join(folder, 'data'), TZ: ZONE, LC_ALL: 'C.UTF-8' },
  });
  if (status !== 0) throw new Error(`${command} ${args[0]} failed: ${stderr.slice(-400)}`);
  return stdout;
};
const ALL = ({ uid, sequence, start, end, summary, text, status, triggers }: Read): string =>
  JSON.stringify([uid, sequence, start, end, summary, text, status, triggers]);
/** Both as sorted texts; throws with the first that only one side has. */
const equal = (what: string, seen: readonly string[], wanted: readonly string[]): string => {
  const [a, b] = [seen.toSorted(), wanted.toSorted()];
  const index = Array.from({ length: Math.max(a.length, b.length) }, (_, n) => n).find((n) => a[n] !== b[n]);
  if (index !== undefined)
    throw new Error(`${what}: ${a.length} of ${b.length}.\n  has    ${a[index]}\n  wanted ${b[index]}`);
  return `${what}: ${a.length} equal.`;
};
/** As a program shows it. */
const minute = (place: Read['start'] = ''): string =>
  typeof place === 'number'
    ? Temporal.Instant.fromEpochMilliseconds(place)
        .toZonedDateTimeISO(ZONE)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
    : `${place}T00:00`;

const KHAL = `[calendars]
[[endings]]
path = FOLDER
[locale]
local_timezone = ${ZONE}
default_timezone = ${ZONE}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
`;
// It shows nothing without a range of days: here all that a record can hold.
const ANY_TIME = ['1990-01-01', '2201-01-01'];
const khal: Program['check'] = (folder, ...files) => {
  const vdir = join(folder, 'vdir');
  mkdirSync(vdir);
  writeFileSync(join(folder, 'khal.conf'), KHAL.replace('FOLDER', vdir));
  return files.flatMap(({ text, wanted }, index) => {
    const turn = `import ${index + 1}`;
    writeFileSync(join(folder, 'endings.ics'), text);
    call(folder, 'khal', '-c', 'khal.conf', 'import', '--batch', '-a', 'endings', 'endings.ics');
    const kept = readdirSync(vdir).flatMap((name) => readWithIcalJs(readFileSync(join(vdir, name), 'utf8')));
    const format = '{uid}|{start-long-full}|{title}';
    const args = ['--once', '--day-format', '', '--format', format, ...ANY_TIME];
    const shown = call(folder, 'khal', '-c', 'khal.conf', 'list', ...args).split('\n');
    return [
      equal(`${turn}, kept`, kept.map(ALL), wanted.map(ALL)),
      equal(
        'shown',
        shown.filter((line) => line.includes('@end-contract-safely|')),
        wanted.map(({ uid, start, summary }) => `${uid}|${minute(start)}|${summary}`),
      ),
    ];
  });
};

const american = (place: Read['start']): string =>
  minute(place).replace(/(\d+)-(\d+)-(\d+)T(.*)/, '$2/$3/$1 @ $4');
const noteOf = (folder: string, name: string): string =>
  readFileSync(join(folder, 'notes', name), 'utf8').trimEnd();
/** Only what has a time of day has a mark: of a day, such a sign is the first of its summary. */
const APPOINTMENT =
  /^(?:(?<when>\S+ @ \S+ -> \S+ @ \S+)>(?<note>\w+) (?<mark>[!|])|(?<when>\S+ \[1\] )>(?<note>\w+) )(?<summary>.*)$/;
/** It knows no UID and doubles on a second import, so each file gets a folder of its own. */
const calcurse: Program['check'] = (folder, ...files) =>
  files.map(({ text, wanted }, index) => {
    const own = join(folder, `${index}`);
    mkdirSync(own);
    writeFileSync(join(folder, 'endings.ics'), text);
    call(folder, 'calcurse', '-q', '-D', own, '-i', 'endings.ics');
    const seen = readFileSync(join(own, 'apts'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const { when = '', note = '', mark = '', summary = '' } = APPOINTMENT.exec(line)?.groups ?? {};
        return JSON.stringify([when.trim(), mark, summary, noteOf(own, note)]);
      });
    const meant = wanted.map(({ start, end, summary, text: note, triggers }) => {
      const isMoment = typeof start === 'number';
      const when = isMoment
        ? `${american(start)} -> ${american(end)}`
        : `${american(start).slice(0, 10)} [1]`;
      const mark = isMoment ? (triggers.length > 0 ? '!' : '|') : '';
      return JSON.stringify([when, mark, summary, note.trimEnd()]);
    });
    return equal(`file ${index + 1}`, seen, meant);
  });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
const START_MS = 60_000;
/** Asks until somebody answers: the server says nothing of itself. */
const answering = async (address: string): Promise<void> => {
  for (const giveUpMs = performance.now() + START_MS; ; await sleep(100)) {
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (performance.now() > giveUpMs) throw error; // Until then it may only be about to start.
    }
  }
};
const radicale: Program['check'] = async (folder, ...files) => {
  const port = await freePort();
  const args = [
    '--server-hosts',
    `127.0.0.1:${port}`,
    '--storage-filesystem-folder',
    folder,
    '--auth-type',
    'none',
  ];
  const server = spawn('radicale', args, { stdio: 'ignore' });
  try {
    await answering(`http://127.0.0.1:${port}/`);
    const seen: string[] = [];
    for (const [index, { text, wanted }] of files.entries()) {
      const address = `http://127.0.0.1:${port}/me/endings/`;
      const headers = { authorization: `Basic ${btoa('me:me')}`, 'content-type': 'text/calendar' };
      const put = await fetch(address, { method: 'PUT', headers, body: text });
      if (!put.ok) throw new Error(`Upload ${index + 1} was answered with ${put.status}.`);
      const collection = await (await fetch(address, { headers })).text();
      seen.push(equal(`upload ${index + 1}`, readWithIcalJs(collection).map(ALL), wanted.map(ALL)));
    }
    return seen;
  } finally {
    server.kill();
  }
};

export const PROGRAMS: readonly Program[] = [
  { name: 'khal', command: 'khal', debian: 'khal', check: khal },
  { name: 'calcurse', command: 'calcurse', debian: 'calcurse', check: calcurse },
  { name: 'Radicale', command: 'radicale', debian: 'radicale', check: radicale },
];
