// Owns the dossier of a contract: made at a click, then to copy, to save or to print.
import { useState } from 'preact/hooks';
import { dossierOf } from '../../utils/domain/dossier/dossier.ts';
import { dossierJson, markdownOf } from '../../utils/domain/dossier/text.ts';
import { SOURCES } from '../../utils/domain/rules/sources.ts';
import { localDay } from '../../utils/domain/time.ts';
import type { EndingProps } from '../state/ending.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { dossierAddress } from '../ui/page-addresses.ts';
import { SaveLink } from '../ui/SaveLink.tsx';

type Made = {
  readonly rev: number;
  readonly fileName: string;
  readonly markdown: string;
  readonly json: string;
};

/** Made at a press, in this view alone; it goes with the next change of the record. */
export const DossierFile = ({ ending }: EndingProps) => {
  const { contract, plan, now, zone } = ending;
  const [made, setMade] = useState<Made>();
  const make = () => {
    const dossier = dossierOf(contract, plan, SOURCES, now, zone);
    setMade({
      rev: contract.rev,
      fileName: `contract-${contract.id}-${localDay(now, zone)}`,
      markdown: markdownOf(dossier),
      json: dossierJson(dossier, contract, plan, SOURCES),
    });
  };
  // What was noted since would be missing from it.
  const current = made?.rev === contract.rev ? made : undefined;
  return (
    <section class="stack" aria-label="Dossier">
      <h3>Dossier</h3>
      <p>
        Everything that is noted here, dated and with its sources, for somebody else to read. Your private
        notes are in it too.
      </p>
      <div class="row">
        <button type="button" class="button" onClick={make}>
          Make the dossier
        </button>
        <a class="button" href={dossierAddress(contract.id)} target="_blank" rel="noreferrer">
          Print view
        </a>
      </div>
      {current === undefined ? null : (
        <>
          <CopyButton text={current.markdown} label="Copy as Markdown" />
          <div class="row">
            <SaveLink
              text={current.markdown}
              type="text/markdown"
              fileName={`${current.fileName}.md`}
              label="Save as Markdown"
            />
            <SaveLink
              text={current.json}
              type="application/json"
              fileName={`${current.fileName}.json`}
              label="Save as JSON"
            />
          </div>
        </>
      )}
    </section>
  );
};
