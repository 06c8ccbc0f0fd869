// Owns the messages that keep a door open some weeks after an end: friendly, with something for the client in them, no pressure.
import type { TemplateRow } from './templates.ts';

/** One for each follow-up of follow-ups.ts, in its order. */
export const FOLLOW_UP_TEMPLATES: readonly TemplateRow[] = [
  {
    id: 'follow-up',
    title: 'Follow up after 30 days',
    text: `Hello {client},

How has “{title}” been going since we finished? If anything new comes up, I’d be glad to help again here on Upwork.`,
  },
  {
    id: 'follow-up-60',
    title: 'Follow up after 60 days',
    text: `Hello {client},

I came across [something useful for them] and thought of “{title}”. Are you planning anything new in the coming weeks? If you’d like a second pair of eyes on it, I’m glad to have a look here on Upwork.`,
  },
  {
    id: 'follow-up-90',
    title: 'Follow up after 90 days',
    text: `Hello {client},

I hope “{title}” is still serving you well. I have time for new work from [date]. If something has been waiting on your list, I’d be happy to talk about it here on Upwork.`,
  },
];
