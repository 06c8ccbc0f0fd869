// Owns the rows of the settings about reminders, and which lead times can be chosen.
// Refuses to know their schema (settings.ts).
import type { SettingRow } from './setting-rows.ts';

const DAY = 24;
/** Hours before each kind of deadline, until the person says otherwise. */
export const DEFAULT_LEADS = {
  leadsMoney: [7 * DAY, 3 * DAY, DAY, 3],
  leadsFeedback: [3 * DAY, DAY],
  leadsDays: [0],
};
const LEAD_CHOICES = [
  { value: 7 * DAY, label: '7 days before' },
  { value: 3 * DAY, label: '3 days before' },
  { value: 2 * DAY, label: '2 days before' },
  { value: DAY, label: '1 day before' },
  { value: 12, label: '12 hours before' },
  { value: 3, label: '3 hours before' },
] as const;
const MORNING_CHOICES = [
  { value: 7 * DAY, label: 'The morning 7 days before' },
  { value: 3 * DAY, label: 'The morning 3 days before' },
  { value: DAY, label: 'The morning of the day before' },
  { value: 0, label: 'The morning of the day' },
] as const;

export const REMINDER_ROWS: readonly SettingRow[] = [
  {
    key: 'reminders',
    group: 'reminders',
    label: 'Remind me of deadlines and the end of my notice',
    hint: 'With your browser’s own notifications. Nothing is sent anywhere.',
    input: 'switch',
  },
  {
    key: 'leadsMoney',
    group: 'reminders',
    label: 'Deadlines with money behind them',
    hint: 'Refund requests, disputes, hours to log.',
    input: 'leads',
    choices: LEAD_CHOICES,
  },
  {
    key: 'leadsFeedback',
    group: 'reminders',
    label: 'Feedback',
    hint: 'Leaving it and replying to it.',
    input: 'leads',
    choices: LEAD_CHOICES,
  },
  {
    key: 'leadsDays',
    group: 'reminders',
    label: 'Your last day, the day to tell the client, follow-ups',
    hint: 'At 9:00 in your own time.',
    input: 'leads',
    choices: MORNING_CHOICES,
  },
  {
    key: 'quiet',
    group: 'reminders',
    label: 'Keep quiet at night',
    hint: 'A reminder that falls in the quiet hours comes after them, or before them where that would be too late.',
    input: 'switch',
  },
  {
    key: 'quietFrom',
    group: 'reminders',
    label: 'Quiet from',
    hint: 'In your own time.',
    input: 'time',
  },
  {
    key: 'quietUntil',
    group: 'reminders',
    label: 'Quiet until',
    hint: 'The same time twice means no quiet hours.',
    input: 'time',
  },
  {
    key: 'exportReminder',
    group: 'reminders',
    label: 'Remind me once a month to make a backup',
    hint: 'Only when something has changed since the last one.',
    input: 'switch',
  },
];
