// Owns which choices a newcomer is asked on the first page, and what each switch means. The options have them all.
import type { OwnPatch, Settings } from '../../utils/domain/settings/settings.ts';

/** One switch over one choice, which may have more than two answers: off and on name two of them. */
type Switch = {
  readonly label: string;
  readonly hint: string;
  readonly isOn: (settings: Settings) => boolean;
  readonly turn: (on: boolean) => OwnPatch;
};

export const SWITCHES: readonly Switch[] = [
  {
    label: 'Hold my press on "End contract" once while steps are open',
    hint: 'You see what is still open, and you decide. Nothing is ever pressed for you.',
    isOn: ({ guard }) => guard !== 'off',
    turn: (on) => ({ guard: on ? 'hold' : 'off' }),
  },
  {
    label: 'Tell me when a deadline or my notice is due',
    hint: 'A notification of your browser. Nothing is sent anywhere.',
    isOn: ({ reminders }) => reminders,
    turn: (reminders) => ({ reminders }),
  },
  {
    label: 'Show a small tab on my contract pages',
    hint: "Without it, the checklist opens in your browser's side panel, from the button in the toolbar.",
    isOn: ({ where }) => where !== 'panel',
    // On gives both: the panel need not go for the tab to come.
    turn: (on) => ({ where: on ? 'both' : 'panel' }),
  },
];
