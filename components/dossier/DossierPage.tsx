// Owns the dossier as a page to print: the same as its Markdown, as plain text on paper.
import { useMemo } from 'preact/hooks';
import { dossierOf } from '../../utils/domain/dossier/dossier.ts';
import type { DossierEntry } from '../../utils/domain/dossier/entry.ts';
import { ABOUT_TYPED, introOf } from '../../utils/domain/dossier/text.ts';
import { planFor } from '../../utils/domain/plan/plan.ts';
import { SOURCES } from '../../utils/domain/rules/sources.ts';
import { isolated, visible } from '../../utils/domain/text/visible.ts';
import { currentZone } from '../../utils/zone.ts';
import { useContract } from '../state/use-contract.ts';
import { useNow } from '../state/use-now.ts';
import { LoadError } from '../ui/LoadError.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useTheme } from '../ui/use-theme.ts';

// The same pieces as in the Markdown, as visible there; the sentences isolate the names in them themselves.
const Entry = ({ lead, text, more, typed, link }: DossierEntry) => (
  <li>
    <strong>{/[?:]$/.test(lead) ? lead : `${lead}:`}</strong> {text}
    {more.map((line) => (
      <p key={line} class="quiet">
        {line}
      </p>
    ))}
    {link === undefined ? null : <p class="quiet">{isolated(link)}</p>}
    {typed === undefined ? null : (
      <pre class="card own-words" dir="auto">
        {visible(typed)}
      </pre>
    )}
  </li>
);

/** Local times are those of whoever prints it; the zone is named at its top. */
export const DossierPage = ({ contractId }: { contractId: string }) => {
  const { loaded, contract, loadError, look } = useContract(contractId);
  const now = useNow();
  const zone = currentZone();
  const settings = loaded?.settings;
  useTheme(settings?.theme);
  const dossier = useMemo(
    () =>
      settings === undefined
        ? undefined
        : dossierOf(contract, planFor(contract, settings, now, zone), SOURCES, now, zone),
    [contract, settings, now, zone],
  );
  return (
    <main class="page stack-wide" dir="ltr">
      <h1 class="display">Dossier of a contract</h1>
      {loadError === undefined ? null : <LoadError {...loadError} again={() => look()} />}
      {dossier === undefined ? (
        loadError === undefined && <Skeleton label="Opening the dossier" />
      ) : (
        <>
          {introOf(dossier).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>{ABOUT_TYPED.page}</p>
          <p class="screen-only quiet">To print it or save it as PDF, press Ctrl+P or Cmd+P.</p>
          {dossier.sections.map(({ heading, entries }) => (
            <section key={heading} class="stack" aria-label={heading}>
              <h2>{heading}</h2>
              <ul class="bullets stack">
                {entries.map((entry, index) => (
                  // Entries have no name of their own and never change their order here.
                  <Entry key={`${heading} ${index}`} {...entry} />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </main>
  );
};
