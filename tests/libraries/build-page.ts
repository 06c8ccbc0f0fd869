// Owns building a library's page: the file of tests/libraries/pages and all that it imports, as one script.
import { readdirSync } from 'node:fs';
import { build, type PluginOption } from 'vite';

/** The folder of the pages, each a file of its library's name. */
export const FOLDER = `${import.meta.dirname}/pages`;

const PLUGINS = `${import.meta.dirname}/plugins`;
/** What builds the pages of a library that is handed out as sources: the file whose name the page's begins with. */
const pluginsFor = async (name: string): Promise<PluginOption[]> => {
  const file = readdirSync(PLUGINS).find((one) => name.startsWith(one.replace(/\.js$/, '')));
  return file === undefined ? [] : (await import(`${PLUGINS}/${file}`)).plugins;
};

/** Minified, with the library's sheet in it; wants the install of tests/libraries. */
export const builtScript = async (name: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    plugins: await pluginsFor(name),
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    build: { write: false, lib: { entry: `${FOLDER}/${name}.js`, formats: ['iife'], name: 'page' } },
  });
  const [first] = Array.isArray(built) ? built : [];
  const chunk = first?.output[0];
  if (chunk?.type !== 'chunk') throw new Error(`${name} was not built.`);
  const sheets = first?.output.flatMap((part) => (part.type === 'asset' ? [part.source] : [])) ?? [];
  return [
    ...sheets.map(
      (sheet) => `document.head.append(document.createElement('style'));
document.head.lastChild.textContent = ${JSON.stringify(String(sheet))};\n`,
    ),
    chunk.code,
  ].join('');
};
