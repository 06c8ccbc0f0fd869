// Owns what a page may show without a load: the addresses of its area, each with its content.
// Knows nothing of the wire; between areas a link is a full load.
import { contractOf } from './contracts.ts';
import { tabsOf } from './pages/workroom.ts';
import { pageFor, WORKROOM } from './routes.ts';
import { currentContracts, type StandInState } from './state.ts';

export type Content = { title: string; main: string };

const LISTS = ['/nx/wm/freelancer/home', '/nx/wm/freelancer/contracts'];

/** Everything within one step of an address, by path; its own content is always among it. */
export function areaOf(url: URL, state: StandInState): Record<string, Content> {
  const paths = new Set([url.pathname]);
  if (url.pathname.startsWith('/nx/wm/')) {
    for (const path of [...LISTS, ...workroomPaths(state)]) paths.add(path);
    const own = WORKROOM.exec(url.pathname)?.groups;
    if (own) for (const path of pathsOf(own.base ?? '', own.id ?? '')) paths.add(path);
  }
  const content = [...paths].map((path): [string, Content] => {
    const { title, main } = pageFor(path === url.pathname ? url : new URL(path, url), state);
    return [path, { title, main: main.markup }];
  });
  return Object.fromEntries(content);
}

function workroomPaths(state: StandInState): string[] {
  return currentContracts(state).flatMap(({ id }) => pathsOf(`/nx/wm/workroom/${id}`, id));
}

function pathsOf(base: string, id: string): string[] {
  return [...tabsOf(contractOf(id)), 'end-contract'].map((tab) => `${base}/${tab}`);
}
