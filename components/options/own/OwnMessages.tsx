// Owns the messages of the person's own: each to be changed or removed, and a new one begun from nothing or from one of ours.
import { useState } from 'preact/hooks';
import { TEMPLATES, templateOf } from '../../../utils/domain/rules/templates.ts';
import {
  MAX_OWN_MESSAGES,
  MAX_OWN_NAME,
  type OwnMessage,
  type OwnThings,
} from '../../../utils/domain/settings/own.ts';
import { newEntryId } from '../../contract/lists/entry.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Form } from '../../ui/Form.tsx';
import { LineField } from '../../ui/fields/LineField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import type { SettingsView } from '../use-settings.ts';
import { MESSAGE_STEPS, OwnMessageFields } from './OwnMessageFields.tsx';

type OwnMessagesProps = {
  readonly messages: OwnThings['ownMessages'];
  readonly own: SettingsView['own'];
};

const FRESH = 'Hello {client},\n\n[your message]';
const BEGINNINGS = [
  { value: '', label: 'An empty message' },
  ...TEMPLATES.map(({ id, title }) => ({ value: id, label: title })),
];

const AddMessage = ({ messages, own }: OwnMessagesProps) => {
  const [title, setTitle] = useState('');
  const [step, setStep] = useState(MESSAGE_STEPS[0]?.value ?? '');
  const [beginning, setBeginning] = useState('');
  const [error, setError] = useState<string>();
  const add = () => {
    const given = title.trim();
    if (given === '') return setError('Give the message a name.');
    if (given.length > MAX_OWN_NAME) return setError(`Keep the name under ${MAX_OWN_NAME} characters.`);
    if (Object.keys(messages).length >= MAX_OWN_MESSAGES)
      return setError(`You have ${MAX_OWN_MESSAGES} messages. Remove one first.`);
    const text = templateOf(beginning)?.text ?? FRESH;
    own({ ownMessages: { [newEntryId()]: { title: given, step, text } } });
    setTitle('');
    return setError(undefined);
  };
  return (
    <Form class="stack" submit={add}>
      <LineField label="Name of a new message" text={title} edit={setTitle} error={error} />
      <SelectField label="Offer it at" value={step} options={MESSAGE_STEPS} choose={setStep} />
      <SelectField label="Begin with" value={beginning} options={BEGINNINGS} choose={setBeginning} />
      <div class="row">
        <button type="submit" class="button">
          Add the message
        </button>
      </div>
    </Form>
  );
};

type MessageProps = {
  readonly message: OwnMessage;
  readonly save: (message: OwnMessage) => void;
  readonly remove: () => void;
};
const Message = ({ message, save, remove }: MessageProps) => {
  const [opened, setOpened] = useState(false);
  return (
    <li class="entry">
      <Fold label={message.title} onOpen={() => setOpened(true)}>
        <OwnMessageFields message={message} save={save} opened={opened} />
      </Fold>
      <RemoveButton what={message.title} remove={remove} />
    </li>
  );
};

export const OwnMessages = ({ messages, own }: OwnMessagesProps) => {
  const all = Object.entries(messages).sort(([, a], [, b]) => a.title.localeCompare(b.title));
  return (
    <section class="stack" aria-label="Your own messages">
      <h3>Your own messages</h3>
      {all.length === 0 ? <p class="quiet">No message yet. It is offered at its step, beside ours.</p> : null}
      <ul class="stack rows">
        {all.map(([id, message]) => (
          <Message
            key={id}
            message={message}
            save={(next) => own({ ownMessages: { [id]: next } })}
            remove={() => own({ ownMessages: { [id]: null } })}
          />
        ))}
      </ul>
      <AddMessage messages={messages} own={own} />
    </section>
  );
};
