// Owns trying out whether a notification of ours can be seen, and what to check where none appears.
import { useState } from 'preact/hooks';
import { isProblem, problemText } from '../../utils/domain/problems.ts';
import type { TestOutcome } from '../../utils/messages/protocol.ts';
import { ask } from '../../utils/messages/send.ts';
import { Fold } from '../ui/Fold.tsx';

const SAID: Readonly<Record<TestOutcome, string>> = {
  shown: 'Your browser says that it was shown.',
  sent: 'Sent. Can you see it?',
  unseen: 'Your computer showed nothing: it has no program for notifications, or that is switched off.',
  refused: 'Notifications from this extension are blocked in your browser or on your computer.',
};

export const TestNotification = () => {
  const [said, setSaid] = useState('');
  const send = () => {
    setSaid('');
    ask('test-notification', {}).then(
      (reply) => setSaid(isProblem(reply) ? problemText(reply) : SAID[reply]),
      () => setSaid('This did not work. Reload this page and try again.'),
    );
  };
  return (
    <div class="stack">
      <p>
        <button type="button" class="button" onClick={send}>
          Send a test notification
        </button>
      </p>
      <p role="status">{said}</p>
      <Fold label="If none appears" small>
        <ul class="bullets">
          <li>Check that your computer isn’t set to “Do not disturb” or “Focus”.</li>
          <li>In your computer’s settings, under Notifications, allow them for your browser.</li>
          <li>
            On Linux, the desktop needs a notification service. Most have one; a bare window manager has none.
          </li>
          <li>Your browser has to be running. What you missed is shown when it starts.</li>
          <li>
            Whatever happens there, every deadline also stands in the checklist, in the toolbar list and on
            the icon.
          </li>
        </ul>
      </Fold>
    </div>
  );
};
