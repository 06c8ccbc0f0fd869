// Owns a browser profile that saves files into a folder without asking, and the waiting for a saved file.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../browser/time-limit.ts';

export type Downloads = { readonly profileDir: string; readonly folder: string };

/** To be launched with; the files of both browsers' own formats lie side by side. */
export const makeDownloads = async (): Promise<Downloads> => {
  const profileDir = await mkdtemp(join(tmpdir(), 'end-contract-safely-'));
  const folder = join(profileDir, 'saved');
  await mkdir(folder);
  await mkdir(join(profileDir, 'Default'));
  await writeFile(
    join(profileDir, 'Default', 'Preferences'),
    JSON.stringify({ download: { default_directory: folder, prompt_for_download: false } }),
  );
  const firefox = { 'browser.download.folderList': 2, 'browser.download.dir': folder };
  await writeFile(
    join(profileDir, 'prefs.js'),
    Object.entries(firefox)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  return { profileDir, folder };
};
export const removeDownloads = ({ profileDir }: Downloads): Promise<void> =>
  rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/** The path and the whole text of the one saved file with that ending. */
export const savedFile = async ({ folder }: Downloads, ending: string) => {
  const path = await until(10_000, `a saved file ${ending}`, async () => {
    const names = await readdir(folder);
    // A file that is still being written has a second one beside it, or no content yet.
    if (names.some((name) => /\.(?:part|crdownload|tmp)$/.test(name))) return undefined;
    const name = names.find((one) => one.endsWith(ending));
    if (name === undefined) return undefined;
    const text = await readFile(join(folder, name), 'utf8');
    return text === '' ? undefined : join(folder, name);
  });
  return { path, text: await readFile(path, 'utf8') };
};
