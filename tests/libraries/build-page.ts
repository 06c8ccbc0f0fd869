// Owns building a library's page: the file of tests/libraries/pages and all that it imports, as one script.
import { build } from 'vite';

/** The folder of the pages, each a file of its library's name. */
export const FOLDER = `${import.meta.dirname}/pages`;

/** Minified, with the library's sheet in it; wants the install of tests/libraries. */
export const builtScript = async (name: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
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
