// Owns the export: the file is made at a click and saved at a second one, both the person's own. Very much takes several.
import { useState } from 'preact/hooks';
import { isProblem, type Problem, problemText } from '../../../utils/domain/problems.ts';
import { counted } from '../../../utils/domain/text/count.ts';
import { localDay } from '../../../utils/domain/time.ts';
import { ask } from '../../../utils/messages/send.ts';
import { currentZone } from '../../../utils/zone.ts';
import { currentInstant } from '../../state/clock.ts';
import { NOT_REACHED } from '../../state/outbox.ts';
import { FieldError } from '../../ui/fields/Field.tsx';
import { SaveLink } from '../../ui/SaveLink.tsx';

type Made = { readonly texts: readonly string[]; readonly name: string };

/** One question for each file: what a message can carry is limited, the number of messages is not. */
const textsOf = async (): Promise<readonly string[] | Problem> => {
  const texts: string[] = [];
  for (let after = {}; ; ) {
    const reply = await ask('export-all', after);
    if (isProblem(reply)) return reply;
    texts.push(reply.text);
    if (reply.next === undefined) return texts;
    after = { after: reply.next };
  }
};
const READY = {
  one: 'The backup is ready. Save it.',
  other:
    'The backup is ready in {n} files, since one would be too large. Save them all, and import them one after the other. Only the import of the last one can be undone.',
};

/** Making and saving are two presses: the file's address must exist before a link can lead to it. */
export const Export = () => {
  const [made, setMade] = useState<Made>();
  const [error, setError] = useState<string>();
  const make = async () => {
    setError(undefined);
    // The links of the backup before would save what is no longer all.
    setMade(undefined);
    try {
      const texts = await textsOf();
      if (isProblem(texts)) return setError(problemText(texts));
      return setMade({ texts, name: `end-contract-safely-${localDay(currentInstant(), currentZone())}` });
    } catch {
      return setError(NOT_REACHED); // Nobody answered; the person is told and can press again.
    }
  };
  return (
    <div class="stack">
      <div class="row">
        <button type="button" class="button" onClick={make}>
          Make a backup
        </button>
        {made?.texts.map((text, index) => {
          const all = made.texts.length;
          const part = index + 1;
          const isWhole = all < 2;
          return (
            <SaveLink
              key={part}
              text={text}
              type="application/json"
              fileName={isWhole ? `${made.name}.json` : `${made.name}-${part}-of-${all}.json`}
              label={isWhole ? 'Save the backup' : `Save the backup, ${part} of ${all}`}
            />
          );
        })}
      </div>
      <p class="quiet" role="status">
        {made === undefined ? '' : counted(made.texts.length, READY)}
      </p>
      <FieldError text={error} />
    </div>
  );
};
