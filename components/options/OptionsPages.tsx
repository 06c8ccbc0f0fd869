// Owns which page stands at the options' address: the options, or one of two others that its place names.
// Those come with code of their own, which the options do not wait for.
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLazy } from '../state/lazy.ts';
import { Notice } from '../ui/Notice.tsx';
import { Options } from './Options.tsx';

type Load = () => Promise<ComponentType>;
const PAGES: Readonly<Record<string, Load>> = {
  '#back': () => import('../back/BackPage.tsx').then(({ BackPage }) => BackPage),
  '#patterns': () => import('../patterns/PatternsPage.tsx').then(({ PatternsPage }) => PatternsPage),
};

const Late = ({ load }: { readonly load: Load }) => {
  const { Part, loadError, again } = useLazy(load);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // As where a page is loaded: whoever reads by ear begins at its head.
    if (Part !== undefined) place.current?.querySelector('h1')?.focus();
  }, [Part]);
  if (loadError !== undefined)
    return (
      <Notice weight="critical" urgent>
        <p>{loadError}</p>
        <button type="button" class="button" onClick={again}>
          Try again
        </button>
      </Notice>
    );
  return <div ref={place}>{Part === undefined ? null : <Part />}</div>;
};

export const OptionsPages = () => {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const left = new AbortController();
    addEventListener('hashchange', () => setHash(location.hash), { signal: left.signal });
    return () => left.abort();
  }, []);
  const load = PAGES[hash];
  return load === undefined ? <Options /> : <Late key={hash} load={load} />;
};
