// Owns the row from which each field of the options is drawn: its group, label, hint and choices.
// Refuses to know what may be stored (settings.ts) and how a field looks.
import { REMINDER_ROWS } from './reminder-rows.ts';
import type { SettingKey } from './settings.ts';

/** In the order of the options page; each id is also the anchor of its part there. */
export const SETTING_GROUPS = {
  notice: 'Notice',
  'when-i-press-end': 'When I press End',
  reminders: 'Reminders',
  sidebar: 'Sidebar',
  appearance: 'Appearance',
} as const;
type Choice = { readonly value: string; readonly label: string };
export type SettingRow = {
  readonly key: SettingKey;
  readonly group: keyof typeof SETTING_GROUPS;
  readonly label: string;
  readonly hint: string;
} & (
  | { readonly input: 'days' | 'weekdays' | 'switch' | 'time' }
  | {
      readonly input: 'leads';
      /** Hours, the longest first. */
      readonly choices: readonly { readonly value: number; readonly label: string }[];
    }
  | { readonly input: 'choice'; readonly choices: readonly Choice[] }
);

export const SETTINGS: readonly SettingRow[] = [
  {
    key: 'noticeDaysHourly',
    group: 'notice',
    label: 'Hourly contracts',
    hint: 'Days of notice you usually give. Upwork itself requires none.',
    input: 'days',
  },
  {
    key: 'noticeDaysFixed',
    group: 'notice',
    label: 'Fixed-price contracts',
    hint: 'Finishing or handing back the funded milestone matters more here than the number of days.',
    input: 'days',
  },
  {
    key: 'noticeDaysUnknown',
    group: 'notice',
    label: 'If the kind isn’t known yet',
    hint: 'Used until you say whether the contract is hourly or fixed-price.',
    input: 'days',
  },
  {
    key: 'noticeCounting',
    group: 'notice',
    label: 'Count',
    hint: 'Working days leave out the days you don’t work.',
    input: 'choice',
    choices: [
      { value: 'calendar', label: 'Calendar days' },
      { value: 'working', label: 'Working days' },
    ],
  },
  {
    key: 'workingWeekdays',
    group: 'notice',
    label: 'Days you work',
    hint: 'Used when counting in working days.',
    input: 'weekdays',
  },
  {
    key: 'guard',
    group: 'when-i-press-end',
    label: 'While steps are open',
    hint: 'Also where you have no checklist yet. Your click on “End contract” is never replaced: it is paused once at most, and you decide.',
    input: 'choice',
    choices: [
      { value: 'hold', label: 'Ask me once' },
      { value: 'tell', label: 'Show the checklist' },
      { value: 'off', label: 'Do nothing' },
    ],
  },
  ...REMINDER_ROWS,
  {
    key: 'where',
    group: 'sidebar',
    label: 'Where the checklist opens',
    hint: 'The side panel is part of your browser; Firefox calls it the sidebar. It follows the tab you’re looking at.',
    input: 'choice',
    choices: [
      { value: 'page', label: 'On Upwork’s page' },
      { value: 'panel', label: 'In the side panel' },
      { value: 'both', label: 'Both' },
    ],
  },
  {
    key: 'side',
    group: 'sidebar',
    label: 'Side of the page',
    hint: 'Where the small tab and the sidebar appear.',
    input: 'choice',
    choices: [
      { value: 'right', label: 'Right' },
      { value: 'left', label: 'Left' },
    ],
  },
  {
    key: 'mode',
    group: 'sidebar',
    label: 'Sidebar',
    hint: 'In a narrow window it is always over the page.',
    input: 'choice',
    choices: [
      { value: 'float', label: 'Over the page' },
      { value: 'dock', label: 'Beside the page' },
    ],
  },
  {
    key: 'readPage',
    group: 'sidebar',
    label: 'Offer to fill in from the contract’s page',
    hint: 'Reads the visible text once, each time you press the button. Only what you confirm is saved.',
    input: 'switch',
  },
  {
    key: 'hidden',
    group: 'sidebar',
    label: 'Hide the small tab on every contract page',
    hint: 'The shortcut still opens the sidebar. What happens when you click “End contract” is set above.',
    input: 'switch',
  },
  {
    key: 'spellcheck',
    group: 'sidebar',
    label: 'Let my browser check the spelling of my notes and messages',
    hint: 'Off, no word is marked. On, your browser checks them as it does on other pages; an enhanced check, where you use one, sends what you type to its maker.',
    input: 'switch',
  },
  {
    key: 'theme',
    group: 'appearance',
    label: 'Theme',
    hint: 'Light or dark, for everything we show.',
    input: 'choice',
    choices: [
      { value: 'upwork', label: 'Like Upwork' },
      { value: 'system', label: 'System' },
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ],
  },
];
