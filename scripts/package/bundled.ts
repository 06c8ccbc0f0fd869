// Owns the list of packages whose code really is in a build: the bundler is asked which modules it wrote into each file.
// Refuses to guess: a module that belongs to no known place fails the build.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** What of a bundler's output is looked at; a module that was wholly dropped has no length. */
type Chunk = {
  readonly type: 'asset' | 'chunk';
  readonly modules?: Readonly<Record<string, { readonly renderedLength: number }>>;
};
export type Bundled = {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  readonly license?: string;
  readonly homepage?: string;
};

/** Code that a tool adds without a file of its own, by the beginning of its name. */
const ADDED_BY = [
  ['\0vite/', 'vite'],
  ['\0rolldown/', 'rolldown'],
  ['rolldown:', 'rolldown'],
  ['virtual:wxt-', 'wxt'],
  ['\0virtual:wxt-', 'wxt'],
] as const;
/** Modules that our own `wxt.config.ts` writes. */
const OURS = ['\0own-browser'];

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const homepageOf = ({ repository, homepage }: Record<string, unknown>): string | undefined => {
  const place = typeof repository === 'object' ? (repository as { url?: unknown } | null)?.url : repository;
  if (!isText(place)) return isText(homepage) ? homepage : undefined;
  const address = place.replace(/^git\+/, '').replace(/\.git$/, '');
  return address.startsWith('https://') ? address : `https://github.com/${address.replace(/^github:/, '')}`;
};
/** Undefined for a `package.json` without name or version: such a one only sets how the files beside it are read. */
const readPackage = (folder: string): Bundled | undefined => {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return undefined;
  const json: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'));
  const { name, version, license } = json;
  if (!isText(name) || !isText(version)) return undefined;
  const homepage = homepageOf(json);
  return {
    name,
    version,
    folder,
    ...(isText(license) ? { license } : {}),
    ...(homepage === undefined ? {} : { homepage }),
  };
};

/** The package in that folder or around it. */
const packageAround = (start: string): Bundled => {
  for (let folder = start; folder.includes('node_modules'); folder = dirname(folder)) {
    const found = readPackage(folder);
    if (found !== undefined) return found;
  }
  throw new Error(`No package was found around ${start}.`);
};

/** The package that a module of the bundle belongs to; undefined where it is our own. */
export const packageOf = (id: string, root: string): Bundled | undefined => {
  const [file = ''] = id.split('?');
  if (OURS.includes(file)) return undefined;
  const tool = ADDED_BY.find(([start]) => file.startsWith(start))?.[1];
  if (tool !== undefined) return packageAround(join(root, 'node_modules', tool));
  const plain = file.replace(/^\0+/, '').replaceAll('/', sep);
  if (plain.split(sep).includes('node_modules')) return packageAround(dirname(plain));
  if (plain.startsWith(root + sep)) return undefined;
  throw new Error(`The bundle holds "${id.replaceAll('\0', '\\0')}", and nobody knows whose it is.`);
};

/** The plugin that looks at each bundle, and what it found in all of them so far, by name. */
export const bundledPackages = (root: string) => {
  const found = new Map<string, Bundled>();
  return {
    plugin: {
      name: 'bundled-packages',
      generateBundle(_: unknown, bundle: Readonly<Record<string, Chunk>>): void {
        for (const { modules = {} } of Object.values(bundle))
          for (const [id, { renderedLength }] of Object.entries(modules)) {
            const owner = renderedLength > 0 ? packageOf(id, root) : undefined;
            if (owner !== undefined) found.set(`${owner.name}@${owner.version}`, owner);
          }
      },
    },
    packages: (): readonly Bundled[] =>
      [...found.values()].toSorted((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1)),
  };
};
