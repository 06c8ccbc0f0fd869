// Owns one message to copy: filled with what is known, open blanks named, editable, never sent by us.
import { useState } from 'preact/hooks';
import { contextFor } from '../../../utils/domain/plan/context.ts';
import { problemText } from '../../../utils/domain/problems.ts';
import { fillTemplate, templateFits } from '../../../utils/domain/rules/fill-template.ts';
import { templateIn } from '../../../utils/domain/settings/own-messages.ts';
import { listed } from '../../../utils/domain/text/format.ts';
import { isOwnMessage } from '../../../utils/domain/text/labels.ts';
import type { Ending } from '../../state/ending.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { DraftField } from './DraftField.tsx';

type TemplateProps = { readonly ending: Ending; readonly template: string };

/**
 * Nothing where the template does not suit the contract. The person's own text stays theirs when facts
 * change.
 */
export const TemplateText = ({
  ending,
  template,
  opened,
  fold = false,
}: TemplateProps & { readonly opened: boolean; readonly fold?: boolean }) => {
  const { act, contract, settings, now, zone } = ending;
  const row = templateIn(settings, template);
  const draft = contract.drafts[template];
  const context = contextFor(contract, settings, now, zone);
  const ours = row && fillTemplate(row, context);
  const filled = ours?.text ?? '';
  // What is seen where that is not stored (yet), so that what is copied is what is seen.
  const [typed, setTyped] = useState<string | undefined>(undefined);
  if (row === undefined || !templateFits(row, context)) return null;
  const text = typed ?? draft ?? filled;
  // A blank that the person has written over is no longer open.
  const blanks = (ours?.blanks ?? []).filter((blank) => text.includes(`[${blank}]`));
  const save = (given: string) => {
    // The filled text itself is not stored, so that it follows the facts.
    const refused = act({ type: 'draft', draft: template, text: given === filled ? '' : given });
    return refused && problemText(refused);
  };
  return (
    <div class="stack">
      <DraftField
        label={fold ? 'Message' : row.title}
        stored={draft ?? filled}
        save={save}
        onText={setTyped}
        text={text}
        opened={opened}
        ours={text === filled && !isOwnMessage(template)}
        now={now}
      />
      {blanks.length === 0 ? null : <p class="quiet">Still to fill in: {listed([...new Set(blanks)])}.</p>}
      <div class="row">
        <CopyButton text={text} label="Copy the message" />
        {draft === undefined ? null : (
          <button
            type="button"
            class="button button-plain"
            onClick={() => act({ type: 'draft', draft: template, text: '' })}
          >
            {isOwnMessage(template) ? 'Back to your own text' : 'Back to our text'}
          </button>
        )}
      </div>
      <p class="quiet">Paste it into Upwork Messages yourself. Nothing is sent from here.</p>
    </div>
  );
};

export const TemplateFold = (props: TemplateProps) => {
  const { contract, settings, now, zone } = props.ending;
  const row = templateIn(settings, props.template);
  const [opened, setOpened] = useState(false);
  if (row === undefined || !templateFits(row, contextFor(contract, settings, now, zone))) return null;
  return (
    <Fold label={row.title} small onOpen={() => setOpened(true)}>
      <TemplateText {...props} opened={opened} fold />
    </Fold>
  );
};
