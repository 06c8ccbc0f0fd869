// Owns a draft without a template: feedback for the client, the one public reply. Written here, copied by the person, never sent by us.
import { useState } from 'preact/hooks';
import { problemText } from '../../../utils/domain/problems.ts';
import { DRAFTS_SAID, type OwnDraftId } from '../../../utils/domain/text/labels.ts';
import type { Ending } from '../../state/ending.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { DraftField } from './DraftField.tsx';

export const OwnDraft = ({
  ending: { act, contract, now },
  draft,
}: {
  ending: Ending;
  draft: OwnDraftId;
}) => {
  const stored = contract.drafts[draft] ?? '';
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const text = typed ?? stored;
  const save = (given: string) => {
    const refused = act({ type: 'draft', draft, text: given });
    return refused && problemText(refused);
  };
  return (
    <Fold label={DRAFTS_SAID[draft]} small onOpen={() => setOpened(true)}>
      <div class="stack">
        <DraftField
          label="Your draft"
          stored={stored}
          save={save}
          onText={setTyped}
          text={text}
          opened={opened}
          now={now}
        />
        {text === '' ? null : <CopyButton text={text} label="Copy the draft" />}
        <p class="quiet">Paste it into Upwork yourself. Nothing is sent from here.</p>
      </div>
    </Fold>
  );
};
