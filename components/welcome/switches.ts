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
    label: 'Pause my click on “End contract” once while steps are open',
    hint: 'You see what is still open, and you decide. Nothing is ever clicked for you.',
    isOn: ({ guard }) => guard !== 'off',
    turn: (on) => ({ guard: on ? 'hold' : 'off' }),
  },
  {
    label: 'Remind me of deadlines and the end of my notice',
    hint: 'With your browser’s own notifications. Nothing is sent anywhere.',
    isOn: ({ reminders }) => reminders,
    turn: (reminders) => ({ reminders }),
  },
  {
    label: 'Show a small tab on my contract pages',
    hint: 'Without it, the checklist opens in your browser’s side panel, from the toolbar button.',
    isOn: ({ where }) => where !== 'panel',
    // On gives both: the panel need not go for the tab to come.
    turn: (on) => ({ where: on ? 'both' : 'panel' }),
  },
];
