// Owns the messages that a person may copy: short, polite, without blame, with {blanks} for this contract's facts.
// Refuses to send anything or to invent a fact; what is not known stays a marked blank (fill-template.ts).
import type { Kind, Reason, Situation } from '../contract/facts.ts';
import { FOLLOW_UP_TEMPLATES } from './templates-follow-up.ts';

export type TemplateRow = {
  readonly id: string;
  readonly title: string;
  readonly situations?: readonly Situation[];
  readonly kinds?: readonly Kind[];
  /** Fits only these reasons; without a reason given, it fits. */
  readonly reasons?: readonly Reason[];
  /**
   * Braces are filled from the facts, square brackets stay for the person. Plain text for Upwork Messages;
   * Markdown only in the hand-over note.
   */
  readonly text: string;
};

const HAND_OVER =
  'You’ll find all files, notes and access details in one place, with a short hand-over note.';
// What every client who is told wants to know next: what still gets done, and where everything will be.
const CLOSE = `Before then I’ll finish: {open tasks}. ${HAND_OVER}

If there’s anything you’d like me to do first, please let me know.`;
// Where the opening says that nothing is left to do, no task is promised.
const CLOSE_DONE = `${HAND_OVER}

If anything is still missing, just let me know.`;
// One opening for each reason; none of them says whose fault it was.
const telling = (
  id: string,
  title: string,
  reasons: readonly Reason[],
  opening: string,
  close = CLOSE,
): TemplateRow => ({
  id,
  title,
  situations: ['me'],
  reasons,
  text: `Hello {client},\n\n${opening}\n\n${close}`,
});

export const TEMPLATES: readonly TemplateRow[] = [
  telling(
    'tell-fit',
    'Tell the client: not the right fit',
    ['fit'],
    'Thank you for working with me on “{title}”. I’ve come to think that another freelancer would be a better fit, so I’d like to end our contract. My last day would be {last day}.',
  ),
  telling(
    'tell-difficult',
    'Tell the client: working together',
    ['difficult-client'],
    'Thank you for working with me on “{title}”. I think someone whose way of working is closer to yours would serve you better, so I’d like to end our contract. My last day would be {last day}.',
  ),
  telling(
    'tell-too-much',
    'Tell the client: too much work',
    ['too-much-work'],
    'Thank you for working with me on “{title}”. I’ve taken on more than I can do well, and I don’t want your project to suffer for it, so I’d like to end our contract. My last day would be {last day}.',
  ),
  telling(
    'tell-scope',
    'Tell the client: the work has grown',
    ['scope-creep'],
    'Thank you for working with me on “{title}”. The work has grown beyond what we agreed on at the start, and I’m not able to take on the larger scope. I’d like to finish what we agreed on and then end our contract. My last day would be {last day}.',
  ),
  telling(
    'tell-silent',
    'Tell the client: no reply',
    ['silent-client'],
    'I haven’t been able to reach you since {silent since}, so I plan to end our contract for “{title}”. My last day would be {last day}. If you’d like to continue, a short reply before then is enough.',
  ),
  telling(
    'tell-no-work',
    'Tell the client: no work at the moment',
    ['no-work'],
    'Thank you for working with me on “{title}”. As there’s no open work at the moment, I’d like to end our contract. My last day would be {last day}. I’d be glad to start a new one whenever you need me.',
    CLOSE_DONE,
  ),
  telling(
    'tell-done',
    'Tell the client: the work is done',
    ['done'],
    'Thank you for working with me on “{title}”. Everything we agreed on is now done, so I’d like to end our contract. My last day would be {last day}.',
    CLOSE_DONE,
  ),
  telling(
    'tell-other',
    'Tell the client: no reason given',
    ['other'],
    'Thank you for working with me on “{title}”. I’d like to end our contract. My last day would be {last day}.',
  ),
  {
    id: 'confirm-agreed',
    title: 'Confirm the agreed end',
    situations: ['both'],
    text: `Hello {client},

As we agreed, our contract for “{title}” will end, and my last day will be {last day}.

${CLOSE}

Would you like to end the contract on Upwork, or shall I?`,
  },
  {
    id: 'ask-pause',
    title: 'Ask for a pause',
    situations: ['me'],
    text: `Hello {client},

Could we pause our contract for “{title}” for a while instead of ending it? On Upwork only you, as the client, can do that: Manage work > Your contracts > (...) > Pause. You can restart it there at any time.

I’d suggest a pause until [date].`,
  },
  {
    id: 'renegotiate',
    title: 'Renegotiate',
    situations: ['me'],
    text: `Hello {client},

I’d like to keep working on “{title}”. To make that possible, I’d need one thing to change: [what should change]. My suggestion is [your proposal].

Would that work for you, or would you rather talk it through?`,
  },
  {
    id: 'remind-silent',
    title: 'Remind a silent client',
    situations: ['me'],
    text: `Hello {client},

Just a short reminder of my message about “{title}”. To continue, I need [what you need].

If you need more time, just let me know. If I don’t hear from you by [date], I’ll finish what I can and prepare to end the contract.`,
  },
  {
    id: 'change-milestone',
    title: 'Agree on a smaller milestone',
    kinds: ['fixed'],
    text: `Hello {client},

For {held milestones}, I’d like to suggest changing the milestone to the part that is done: [what is done], for [amount]. I’d then submit it, and you’d pay for that part only.

If you agree, could you confirm it here and change the milestone on Upwork?`,
  },
  {
    id: 'ask-approval',
    title: 'Ask for approval of a milestone',
    kinds: ['fixed'],
    text: `Hello {client},

I’ve submitted {submitted milestones}. When you have a moment, could you review the work and either approve it or tell me what you’d like changed?

Thank you.`,
  },
  {
    id: 'ask-manual-time',
    title: 'Ask for manual time',
    kinds: ['hourly'],
    text: `Hello {client},

I didn’t have the tracker running for {manual hours} of my work on “{title}”: [what you did and when]. May I add this as manual time? If so, please allow manual time on the contract before Monday, 12:00 UTC.

Thank you.`,
  },
  {
    id: 'ask-bonus',
    title: 'Ask for a bonus for hours that weren’t invoiced',
    kinds: ['hourly'],
    text: `Hello {client},

The invoices don’t include {missing hours} of my work on “{title}”: [what you did and when]. I can no longer add this time to the work diary. Would you be willing to pay for it as a bonus on Upwork, or through a small new contract?

Thank you.`,
  },
  {
    id: 'introduce',
    title: 'Introduce another freelancer',
    text: `Hello {client},

If it would help, I can introduce you to a freelancer on Upwork who could take over “{title}”: [name and why]. The choice is yours, of course, and I’d be happy to hand the work over to them.`,
  },
  {
    id: 'revoke-access',
    title: 'Ask the client to remove your access',
    text: `Hello {client},

Could you please remove my access and change any shared passwords for: {access}? I’ve deleted or returned everything that belongs to you.

Thank you.`,
  },
  {
    id: 'thank-you',
    title: 'Thank you',
    situations: ['me', 'both'],
    text: `Hello {client},

Thank you for working with me on “{title}”. I enjoyed [what you enjoyed]. If any questions come up about the hand-over, please write to me here.`,
  },
  {
    id: 'thank-you-client-ended',
    title: 'Thank you, after the client ended it',
    situations: ['client'],
    text: `Hello {client},

Thank you for working with me on “{title}”. I’ve seen that the contract has ended, and I understand that plans change. You’ll find the work you paid for here: [where]. If you have any questions about it, please write to me here.

If you need help again later, I’d be glad to hear from you.`,
  },
  {
    id: 'ask-why',
    title: 'Ask why',
    situations: ['client'],
    text: `Hello {client},

May I ask what led you to end our contract for “{title}”? I’d like to learn from it, and one sentence is enough. If you’d rather not say, that’s fine too.`,
  },
  {
    id: 'decline-stars',
    title: 'Decline to trade feedback',
    text: `Hello {client},

I’d rather keep feedback separate from money and work. Upwork doesn’t allow either of us to link them, so please leave the feedback you think is fair, and I’ll do the same.`,
  },
  {
    id: 'ask-feedback',
    title: 'Ask for feedback',
    text: `Hello {client},

Our contract for “{title}” has ended. If you have a moment, I’d appreciate your honest feedback on Upwork. You can leave it for 14 days after the end of the contract.`,
  },
  {
    id: 'testimonial',
    title: 'Ask for a testimonial',
    text: `Hello {client},

Would you be willing to write two or three sentences about our work on “{title}” that I may show to others? For example, what was the problem, and what’s better now?`,
  },
  {
    id: 'referral',
    title: 'Ask for a referral',
    text: `Hello {client},

Do you know anyone on Upwork who needs help with [your kind of work]? If so, I’d be grateful if you passed on my profile.`,
  },
  {
    id: 'portfolio',
    title: 'Ask to show the work in your portfolio',
    text: `Hello {client},

May I show [which part] of “{title}” in my portfolio? I’d mention [what you would mention] and leave out anything you’d like to keep private.`,
  },
  ...FOLLOW_UP_TEMPLATES,
  {
    id: 'hand-over-note',
    title: 'Hand-over note (Markdown)',
    text: `# Hand-over: {title}

For: {client}
Last day: {last day}

## Where things are
- Files: [where]
- Source or working files: [where]

## Done
{done tasks list}

## Still open
{open tasks list}

## Next steps
1. [first step]
2. [next step]

## Access to remove
{access list}

## Known problems
- [problem, or “none known”]`,
  },
];

const BY_ID = new Map(TEMPLATES.map((row) => [row.id, row]));
/** The template of an id; undefined where no such id exists. */
export const templateOf = (id: string): TemplateRow | undefined => BY_ID.get(id);
