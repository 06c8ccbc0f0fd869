// Owns sharing sets and messages: a small file made here, and one from elsewhere, looked at before anything of it is taken.
// Refuses to judge a file (own-file.ts).
import { useState } from 'preact/hooks';
import {
  MAX_OWN_BYTES,
  newIn,
  ownFileText,
  readOwnFile,
  type Shared,
} from '../../../utils/domain/backup/own-file.ts';
import { isProblem, problem, problemText } from '../../../utils/domain/problems.ts';
import { MAX_OWN_MESSAGES, MAX_STEP_SETS, type OwnThings } from '../../../utils/domain/settings/own.ts';
import { counted } from '../../../utils/domain/text/count.ts';
import { listed } from '../../../utils/domain/text/format.ts';
import { newEntryId } from '../../contract/lists/entry.ts';
import { FileField } from '../../ui/fields/FileField.tsx';
import { SaveLink } from '../../ui/SaveLink.tsx';
import { fileRefused } from '../file-refused.ts';
import type { SettingsView } from '../use-settings.ts';

type ShareProps = { readonly things: OwnThings; readonly own: SettingsView['own'] };

const sharedOf = ({ stepSets, ownMessages }: OwnThings): Shared => ({
  sets: Object.values(stepSets),
  messages: Object.values(ownMessages),
});
const countText = ({ sets, messages }: Shared): string =>
  listed([
    ...(sets.length === 0 ? [] : [counted(sets.length, 'set of steps')]),
    ...(messages.length === 0 ? [] : [counted(messages.length, 'message')]),
  ]);
const byNewId = <T,>(all: readonly T[]): Record<string, T> =>
  Object.fromEntries(all.map((one) => [newEntryId(), one]));

export const ShareOwn = ({ things, own }: ShareProps) => {
  const [opened, setOpened] = useState<Shared>();
  const [error, setError] = useState<string>();
  const [said, setSaid] = useState('');
  const mine = sharedOf(things);
  const text = mine.sets.length + mine.messages.length === 0 ? undefined : ownFileText(mine);
  const open = async (file: File) => {
    setOpened(undefined);
    setSaid('');
    // The size is known before the file is read.
    const shared =
      file.size > MAX_OWN_BYTES
        ? problem('own-too-large', 'file')
        : readOwnFile(new Uint8Array(await file.arrayBuffer()));
    if (isProblem(shared)) return setError(fileRefused(shared));
    setError(undefined);
    return setOpened(shared);
  };
  // With each change of what is here, which may still be on its way when the file is open.
  const found = opened === undefined ? undefined : newIn(opened, mine);
  const isKnown = found !== undefined && found.sets.length + found.messages.length === 0;
  const take = ({ sets, messages }: Shared) => {
    if (
      mine.sets.length + sets.length > MAX_STEP_SETS ||
      mine.messages.length + messages.length > MAX_OWN_MESSAGES
    )
      return setError(
        `Up to ${MAX_STEP_SETS} sets and ${MAX_OWN_MESSAGES} messages fit. Remove some first. Nothing was changed.`,
      );
    own({ stepSets: byNewId(sets), ownMessages: byNewId(messages) });
    setOpened(undefined);
    return setSaid(`Added: ${countText({ sets, messages })}.`);
  };
  return (
    <section class="stack" aria-label="Share">
      <h3>Share</h3>
      {text === undefined ? null : isProblem(text) ? (
        <p class="quiet">{problemText(text)}</p>
      ) : (
        <div class="row">
          <SaveLink
            text={text}
            type="application/json"
            fileName="end-contract-safely-steps.json"
            label="Save your steps and messages as a file"
          />
        </div>
      )}
      <FileField
        label="Open a file with steps and messages"
        hint="You see first what is in it. Nothing of yours is changed."
        error={error}
        choose={(file) => open(file).catch(() => setError('The file could not be read. Choose it again.'))}
      />
      {found === undefined || isKnown ? null : (
        <div class="stack">
          <p>New in this file:</p>
          <ul class="stack">
            {found.sets.map(({ name, steps }, index) => (
              <li key={`set ${index}`}>
                <span dir="auto">{name}</span> <span class="quiet">{counted(steps.length, 'step')}</span>
              </li>
            ))}
            {found.messages.map(({ title }, index) => (
              <li key={`message ${index}`}>
                <span dir="auto">{title}</span> <span class="quiet">Message</span>
              </li>
            ))}
          </ul>
          <div class="row">
            <button type="button" class="button" onClick={() => take(found)}>
              Add these
            </button>
            <button type="button" class="button button-plain" onClick={() => setOpened(undefined)}>
              Cancel
            </button>
          </div>
        </div>
      )}
      <p class="quiet" role="status">
        {isKnown ? 'All of it is here already.' : said}
      </p>
    </section>
  );
};
