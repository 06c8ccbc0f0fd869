// Owns changing one message of the person's own: its name, the step at which it is offered, whom it suits, its words.
import { useState } from 'preact/hooks';
import { KINDS, REASONS, SITUATIONS } from '../../../utils/domain/contract/facts.ts';
import { CHECKLIST } from '../../../utils/domain/rules/checklist/checklist.ts';
import { PLACEHOLDERS } from '../../../utils/domain/rules/fill-template.ts';
import { FACT_QUESTIONS } from '../../../utils/domain/rules/questions.ts';
import { TEMPLATES } from '../../../utils/domain/rules/templates.ts';
import { MAX_OWN_TEXT, type OwnMessage } from '../../../utils/domain/settings/own.ts';
import { factText } from '../../../utils/domain/text/facts.ts';
import { listed } from '../../../utils/domain/text/format.ts';
import { changedEntry } from '../../contract/lists/entry.ts';
import { DraftField } from '../../contract/messages/DraftField.tsx';
import { useNow } from '../../state/use-now.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { NameField } from './NameField.tsx';

/** Where ours are offered, so are a person's own. */
export const MESSAGE_STEPS = CHECKLIST.filter(({ templates = [] }) => templates.length > 0).map(
  ({ id, text, title }) => ({ value: id, label: title ?? String(text) }),
);
const FILLED = listed(Object.keys(PLACEHOLDERS).map((name) => `{${name}}`));

type Suits = 'situations' | 'kinds' | 'reasons';
const CHOICES = [
  { field: 'situations', fact: 'situation', values: SITUATIONS },
  { field: 'kinds', fact: 'kind', values: KINDS },
  { field: 'reasons', fact: 'reason', values: REASONS },
] as const;

type FieldsProps = {
  readonly message: OwnMessage;
  readonly save: (message: OwnMessage) => void;
  readonly opened: boolean;
};

export const OwnMessageFields = ({ message, save, opened }: FieldsProps) => {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const now = useNow();
  const text = typed ?? message.text;
  const change = (parts: { readonly [K in keyof OwnMessage]?: OwnMessage[K] | undefined }): undefined =>
    save(changedEntry(message, parts)) as undefined;
  const choose = (field: Suits) => (value: string) => change({ [field]: value === '' ? undefined : [value] });
  return (
    <div class="stack">
      <NameField
        label="Name of the message"
        whenEmpty="Give the message a name."
        stored={message.title}
        save={(title) => change({ title })}
      />
      <SelectField
        label="Offered at this step"
        value={message.step}
        // One that came from a file may belong to a step that this version does not have.
        options={
          MESSAGE_STEPS.some(({ value }) => value === message.step)
            ? MESSAGE_STEPS
            : [{ value: message.step, label: 'A step that is not in this version' }, ...MESSAGE_STEPS]
        }
        choose={(step) => change({ step })}
      />
      {CHOICES.map(({ field, fact, values }) => (
        <SelectField
          key={field}
          label={FACT_QUESTIONS[fact].label}
          // A file may name several; they are shown as what they are until one is chosen.
          value={message[field]?.length === 1 ? (message[field][0] ?? '') : ''}
          options={[
            { value: '', label: (message[field]?.length ?? 0) < 2 ? 'Any' : 'Several' },
            ...values.map((value) => ({ value, label: factText(fact, value, 'UTC') })),
          ]}
          choose={choose(field)}
        />
      ))}
      <DraftField
        label="Message"
        hint={`Filled in from the contract: ${FILLED}. Words in [square brackets] stay blanks for you.`}
        stored={message.text}
        save={(text) => {
          if (text.trim() === '') return 'Write a few words. To remove the message, use its button.';
          return text.length > MAX_OWN_TEXT ? 'Keep the message under 10,000 characters.' : change({ text });
        }}
        onText={setTyped}
        text={text}
        opened={opened}
        ours={TEMPLATES.some((ours) => ours.text === text)}
        now={now}
      />
    </div>
  );
};
