// Owns the messages that a person may copy: short, polite, without blame, with {blanks} for this contract's facts.
// Refuses to send anything or to invent a fact; what is not known stays a marked blank (fill-template.ts).
import type { Kind, Reason, Situation } from '../contract/facts.ts';

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

// What every client who is told wants to know next: what gets done, and where things will be.
const CLOSE = `Before then I will finish: {open tasks}. You will get all files, notes and access in one place, with a short hand-over note.

If you would like something else to come first, please tell me.`;
// One opening for each reason, one way to close: none of them says whose fault it was.
const telling = (id: string, title: string, reasons: readonly Reason[], opening: string): TemplateRow => ({
  id,
  title,
  situations: ['me'],
  reasons,
  text: `Hello {client},\n\n${opening}\n\n${CLOSE}`,
});

export const TEMPLATES: readonly TemplateRow[] = [
  telling(
    'tell-fit',
    'Tell the client: not the right fit',
    ['fit'],
    'Thank you for the work on {title}. I have come to think that another freelancer would serve you better here, so I would like to end our contract. My last day would be {last day}.',
  ),
  telling(
    'tell-difficult',
    'Tell the client: working together',
    ['difficult-client'],
    'Thank you for the work on {title}. I have decided to end our contract, so that you can find someone whose way of working suits you better. My last day would be {last day}.',
  ),
  telling(
    'tell-too-much',
    'Tell the client: too much work',
    ['too-much-work'],
    'Thank you for the work on {title}. I have taken on more than I can do well, and your work should not suffer from it. So I would like to end our contract. My last day would be {last day}.',
  ),
  telling(
    'tell-scope',
    'Tell the client: the work has grown',
    ['scope-creep'],
    'Thank you for the work on {title}. The work has grown beyond what we agreed at the start, and I cannot take on the larger scope. So I would like to finish what we agreed and end our contract. My last day would be {last day}.',
  ),
  telling(
    'tell-silent',
    'Tell the client: no answer',
    ['silent-client'],
    'Since {silent since} I have not been able to reach you, so I plan to end our contract on {title}. My last day would be {last day}. If you would like to go on, an answer before then is enough.',
  ),
  telling(
    'tell-no-work',
    'Tell the client: no work at the moment',
    ['no-work'],
    'Thank you for the work on {title}. As there is no open work at the moment, I would like to end our contract. My last day would be {last day}. I am glad to start a new one when you need me.',
  ),
  telling(
    'tell-done',
    'Tell the client: the work is done',
    ['done'],
    'Thank you for the work on {title}. With what we agreed now done, I would like to close our contract. My last day would be {last day}.',
  ),
  telling(
    'tell-other',
    'Tell the client: notice',
    ['other'],
    'Thank you for the work on {title}. I would like to end our contract. My last day would be {last day}.',
  ),
  {
    id: 'confirm-agreed',
    title: 'Confirm the agreed end',
    situations: ['both'],
    text: `Hello {client},

as agreed, our contract on {title} ends, with {last day} as my last day.

${CLOSE}

Would you like to press End, or shall I?`,
  },
  {
    id: 'ask-pause',
    title: 'Ask for a pause',
    situations: ['me'],
    text: `Hello {client},

could we pause the contract on {title} for a while instead of ending it? On Upwork only you can pause it: Manage work > Your contracts > (...) > Pause. You can restart it there at any time.

I would suggest a pause until [date].`,
  },
  {
    id: 'renegotiate',
    title: 'Renegotiate',
    situations: ['me'],
    text: `Hello {client},

I would like to go on with {title}, and for that something has to change: [what should change]. My proposal is [your proposal].

Does that work for you, or shall we talk about it?`,
  },
  {
    id: 'remind-silent',
    title: 'Remind a silent client',
    situations: ['me'],
    text: `Hello {client},

a short reminder of my message about {title}. I am waiting for [what you need] to go on.

If I do not hear from you by [date], I will finish what I can and prepare to end the contract.`,
  },
  {
    id: 'change-milestone',
    title: 'Agree a smaller milestone',
    kinds: ['fixed'],
    text: `Hello {client},

for {held milestones} I propose to change the milestone to the part that is done: [what is done], for [amount]. I will then submit it, and the rest stays with you.

Could you confirm this here and change the milestone?`,
  },
  {
    id: 'ask-approval',
    title: 'Ask for approval of a milestone',
    kinds: ['fixed'],
    text: `Hello {client},

I have submitted {submitted milestones}. Could you look at it and approve it, or tell me what should change?

Thank you.`,
  },
  {
    id: 'ask-manual-time',
    title: 'Ask for manual time',
    kinds: ['hourly'],
    text: `Hello {client},

{manual hours} of my work on {title} were not tracked: [what you did and when]. May I add them as manual time? If so, please allow manual time on the contract before Monday 12:00 UTC.

Thank you.`,
  },
  {
    id: 'ask-bonus',
    title: 'Ask for a bonus for hours that were not invoiced',
    kinds: ['hourly'],
    text: `Hello {client},

{missing hours} of my work on {title} are not on an invoice: [what you did and when]. They can no longer be added to the work diary. Would you pay them as a bonus on Upwork, or by a small new contract?

Thank you.`,
  },
  {
    id: 'introduce',
    title: 'Introduce another freelancer',
    text: `Hello {client},

if it helps, I can introduce a freelancer on Upwork who could take over {title}: [name and why]. You decide, of course, and I would hand over to them directly.`,
  },
  {
    id: 'revoke-access',
    title: 'Ask the client to end your access',
    text: `Hello {client},

please end my access and change shared passwords for: {access}. I have deleted or returned what belongs to you.

Thank you.`,
  },
  {
    id: 'thank-you',
    title: 'Thank you',
    situations: ['me', 'both'],
    text: `Hello {client},

thank you for the work on {title}. I enjoyed [what you enjoyed]. If something comes up about the hand-over, write to me here.`,
  },
  {
    id: 'thank-you-client-ended',
    title: 'Thank you, after the client ended it',
    situations: ['client'],
    text: `Hello {client},

thank you for the work on {title}. I understand that you have ended the contract. You will find what you paid for here: [where]. If questions come up about it, write to me here.

If you need help again later, I would be glad to hear from you.`,
  },
  {
    id: 'ask-why',
    title: 'Ask why',
    situations: ['client'],
    text: `Hello {client},

may I ask what led you to end the contract on {title}? I would like to learn from it, and a sentence is enough. No answer is fine too.`,
  },
  {
    id: 'decline-stars',
    title: 'Decline bargaining over stars',
    text: `Hello {client},

I would rather keep feedback apart from money and work. Upwork does not allow either of us to link them, so I ask you to leave what you think is fair, and I will do the same.`,
  },
  {
    id: 'ask-feedback',
    title: 'Ask for feedback',
    text: `Hello {client},

our contract on {title} has ended. If you have a moment, I would be glad about your honest feedback on Upwork. It is open for 14 days after the end.`,
  },
  {
    id: 'testimonial',
    title: 'Ask for a testimonial',
    text: `Hello {client},

would you write two or three sentences about our work on {title} that I may show to others? What was the problem, and what is better now?`,
  },
  {
    id: 'referral',
    title: 'Ask for a referral',
    text: `Hello {client},

do you know someone on Upwork who needs help with [your kind of work]? I would be glad if you passed my profile on.`,
  },
  {
    id: 'portfolio',
    title: 'Ask for leave to show the work',
    text: `Hello {client},

may I show [which part] of {title} in my portfolio? I would name [what you would name] and leave out anything that you wish.`,
  },
  {
    id: 'follow-up',
    title: 'Follow up later',
    text: `Hello {client},

how has {title} been doing since we finished? If something new is coming up, I am glad to help here on Upwork.`,
  },
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

## How to go on
1. [first step]
2. [next step]

## Access to end
{access list}

## Known problems
- [problem, or "none known"]`,
  },
];

const BY_ID = new Map(TEMPLATES.map((row) => [row.id, row]));
/** The template of an id; undefined where no such id exists. */
export const templateOf = (id: string): TemplateRow | undefined => BY_ID.get(id);
