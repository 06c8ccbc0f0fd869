// Owns where every rule comes from: code, subject, address, when it was read, how sure it is.
// Titles name the subject in our words, not the page's heading; the codes are those that the rows cite.

import { epochMs, type InstantLike } from '../time.ts';
import type { Confidence } from './rows.ts';

/** A page or post behind a rule. Its text is not repeated here, only what it is about. */
export type Source = {
  /** As the rows cite it. */
  readonly code: string;
  readonly title: string;
  readonly publisher: 'Upwork Help Center' | 'Upwork' | 'Upwork Community' | 'Third party' | 'None';
  /** Absent where no exact address is known; `note` then says what is. */
  readonly address?: string;
  readonly note?: string;
  /** Year and month in which it was last read. */
  readonly checkedOn: string;
  readonly confidence: Confidence;
};

const CHECKED_ON = '2026-11';
const ARTICLES = 'https://support.upwork.com/hc/en-us/articles/';
const help = (
  code: string,
  article: string,
  title: string,
  confidence: Confidence = 'H',
  note?: string,
): Source => ({
  code,
  title,
  publisher: 'Upwork Help Center',
  address: `${ARTICLES}${article}`,
  ...(note === undefined ? {} : { note }),
  checkedOn: CHECKED_ON,
  confidence,
});
// Their address could not be read, only their number: the note says so instead of a guess.
const thread = (number: string, title: string, year?: number): Source => ({
  code: `C-${number}`,
  title,
  publisher: 'Upwork Community',
  note:
    year === undefined
      ? `Exact address not known: thread or post ${number} on community.upwork.com.`
      : `Exact address not known: thread or post ${number} of ${year} on community.upwork.com.`,
  checkedOn: CHECKED_ON,
  confidence: 'M',
});

export const SOURCES: readonly Source[] = [
  // Ending
  help('H-END', '211068428', 'Ending a contract as a freelancer'),
  help('H-ENDC-OLD', '211062248', 'Ending a contract as a client', 'M', 'Older article.'),
  help('H-ENDHR', '17974695855891', 'Ending an hourly contract'),
  help('H-ENDFP', '360000990228', 'Ending a fixed-price contract'),
  help('H-ROOM', '6033145650963', 'The contract room and what it shows'),
  help('H-STATUS', '23902598152595', 'Contract statuses, pausing and re-opening'),
  help('H-PAUSE', '211062218', 'Pausing a contract as a client'),
  help('H-PAUSED', '211068348', 'What a paused contract allows'),
  help('H-UNRESP', '211068308', 'Clients who do not respond'),
  help(
    'H-UNRESP-ENT',
    '17976590234899',
    'Clients who do not respond (Enterprise)',
    'M',
    'Enterprise contracts only.',
  ),
  help('H-CLOSE', '211067588', 'Closing an account'),
  help('H-IDLE', '14380530158482', 'Idle fixed-price contracts that Upwork ends'),
  help('H-RETAINER', '45819532067219', 'Weekly retainers', 'M'),
  help('H-AGENCY', '211062608', 'Agency contracts', 'M'),
  help('H-CATALOG', '4407516715411', 'Project Catalog orders'),
  help('H-CATALOG-CANCEL', '4407886746131', 'Cancelling a Project Catalog order'),
  help('H-CATALOG-REVIEW', '4407886701459', 'Review of a Project Catalog order'),
  help('H-ANYHIRE', '11049625298579', 'Working with a client you bring to Upwork', 'M'),
  help('H-DIRECT', '4412149966611', 'Direct Contracts', 'M'),
  help('H-ENTERPRISE', '17974934396947', 'Milestones in compliance contracts (Enterprise)', 'M'),
  // Feedback
  help('H-FB-F', '211068438', 'Giving feedback to a client'),
  help('H-FB-C', '211062188', 'Giving feedback to a freelancer'),
  help('H-FB-C-ENT', '17975053069331', 'Giving feedback to a freelancer (Enterprise)'),
  help('H-FBRESP', '211068448', 'Responding to feedback'),
  help('H-FBEDIT', '211062208', 'Letting the client change their feedback'),
  help('H-FBREM', '219801228', 'Reporting feedback'),
  help('H-REFC', '211062088', 'Refunds, for clients', 'M', 'Older article.'),
  help('H-JSS1', '38439816969875', 'What counts towards the Job Success Score'),
  help('H-JSS3', '34958134307475', 'How the Job Success Score is calculated'),
  help('H-JSSOLD', '115006097327', 'Job Success Score, older rules', 'M', 'Older article.'),
  // Hourly
  help('H-BILL', '211063698', 'The weekly billing cycle'),
  help('H-TRACK', '214754938', 'Offline time in the time tracker', 'M'),
  help('H-PAYHR-C', '211067938', 'Paying for hourly work, for clients', 'M', 'Older article.'),
  help('H-BONUS', '40368699452179', 'Bonuses, also on ended contracts'),
  help('H-CHARGE', '14084991625107', 'Chargebacks'),
  help('H-PAYHR', '211063668', 'When hourly work is paid'),
  help('H-HR-ENT', '17996509443091', 'Hourly work (Enterprise)', 'M', 'Enterprise contracts only.'),
  help('H-WD', '211068518', 'The work diary'),
  help('H-MAN', '211062308', 'Manual time'),
  help('H-HPP', '211068288', 'Hourly payment protection'),
  help('H-DHR', '211068588', 'Hourly disputes, for freelancers'),
  help('H-DHR-C', '211062158', 'Hourly disputes, for clients'),
  help(
    'H-FAST',
    '360047676133',
    'Faster payout',
    'M',
    'Read in a copy from 2020; we don’t know who it applies to today.',
  ),
  // Fixed-price
  help('H-PAYFP', '211063718', 'When fixed-price work is paid'),
  help('H-FPP', '211063748', 'Fixed-price protection'),
  help('H-DFP', '211068528', 'Fixed-price disputes'),
  help('H-ESCREF', '211062058', 'Requesting a refund of held money'),
  help('H-ESCRESP', '211062068', 'Answering a dispute'),
  help('H-ARB', '14044146250259', 'Arbitration'),
  help('H-REFUND', '211068538', 'Giving a refund'),
  help('H-DORM', '360000990208', 'Dormant fixed-price contracts'),
  help('H-MED30', '360000361107', 'Mediation about released payments', 'M'),
  // Messages and conduct
  help('H-MSG', '211067768', 'Messages'),
  help('H-CONTACT', '360051749534', 'Sharing contact details'),
  help('H-CIRC', '360052511133', 'Working and paying outside Upwork'),
  // Upwork's own posts
  {
    code: 'R-DISP',
    title: 'Change to the dispute process',
    publisher: 'Upwork',
    note: 'Exact address not known: post 1478163 on community.upwork.com, 5 December 2023.',
    checkedOn: CHECKED_ON,
    confidence: 'H',
  },
  {
    code: 'C-JSS20',
    title: 'Contracts without feedback no longer lower the score (8 November 2020)',
    publisher: 'Upwork',
    note: 'Exact address not known: post 831998 on community.upwork.com.',
    checkedOn: CHECKED_ON,
    confidence: 'H',
  },
  {
    code: 'C-UA22',
    title: 'Conversion fee in the 2022 User Agreement',
    publisher: 'Upwork',
    note: 'Exact address not known: post 1050526 on community.upwork.com, September 2022.',
    checkedOn: CHECKED_ON,
    confidence: 'M',
  },
  // Community
  thread('1091755', 'Silent client with money held: submit, wait, then end'),
  thread('94166', 'Feedback from the side that ends the contract', 2016),
  thread('515848', 'Messaging a client after the end', 2018),
  thread('479301', 'Blocked by the client right after the end', 2018),
  thread('815489', 'Two weeks’ notice, and being asked for refunds'),
  thread('272584', 'Client ended an hourly contract while hours were missing'),
  thread('500037', 'Closed as inactive with a surprise refund request', 2018),
  thread('606215', 'Contracts without payment or feedback, and the score'),
  thread('296142', 'Full refund and public feedback', 2017),
  thread('369333', 'What arbitration costs'),
  thread('383755', 'Terms on what resets the idle period of a contract'),
  thread('722232', 'Refund requested ten days after an automatic release'),
  thread('1064709', 'Idle contract ended by Upwork with a refund request'),
  thread('1246069', 'Payment reversed by the client’s bank'),
  thread('549128', 'Work done on a milestone that was never funded'),
  thread('570839', 'Offer to continue outside Upwork after a cancellation'),
  thread('1290735', 'Contract paused after a failed payment'),
  thread('1404065', 'Hours in a week with a failed payment'),
  thread('1197270', 'Money held after the client’s account was suspended'),
  thread('830468', 'Messages gone after the client’s account was closed'),
  thread('898523', 'Retainer expected to be prorated'),
  // Third parties
  {
    code: 'B-BOTART',
    title: 'Walkthrough of the freelancer’s form for ending a contract',
    publisher: 'Third party',
    note: 'Exact address not known: botart.in.rs, 21 February 2021.',
    checkedOn: CHECKED_ON,
    confidence: 'L',
  },
  {
    code: 'E-DISP',
    title: 'Changes to mediation and arbitration',
    publisher: 'Third party',
    note: 'Exact address not known: etcetera.kiev.ua, date not shown.',
    checkedOn: CHECKED_ON,
    confidence: 'L',
  },
  {
    code: 'F-190',
    title: 'The two-year rule, one report',
    publisher: 'Third party',
    address: 'https://freelancer.forum/public/d/190',
    checkedOn: CHECKED_ON,
    confidence: 'L',
  },
  {
    code: 'G-OSCT',
    title: 'Notes on the Optional Service Contract Terms (version of 21 November 2025)',
    publisher: 'Third party',
    note: 'Exact address not known. The clause on ending could not be read.',
    checkedOn: CHECKED_ON,
    confidence: 'L',
  },
  {
    code: 'X-SUSPENDED',
    title: 'What a suspended freelancer can still access, one report',
    publisher: 'Third party',
    note: 'Exact address not known: reddit thread t3_1k5zrox.',
    checkedOn: CHECKED_ON,
    confidence: 'L',
  },
  {
    code: 'X-FEES',
    title: 'Service and initiation fees since May 2025',
    publisher: 'Third party',
    note: 'Exact address not known: skilllinkup and gruv.ai.',
    checkedOn: CHECKED_ON,
    confidence: 'L',
  },
  {
    code: 'ADVICE',
    title: 'Common advice among freelancers, not an Upwork rule',
    publisher: 'None',
    note: 'No address: a custom, not a page.',
    checkedOn: CHECKED_ON,
    confidence: 'L',
  },
  {
    code: 'OWN',
    title: 'Added by you, not an Upwork rule',
    publisher: 'None',
    note: 'No address: your own words.',
    checkedOn: CHECKED_ON,
    confidence: 'L',
  },
];

const BY_CODE = new Map(SOURCES.map((source) => [source.code, source]));
/** The source of a code; undefined where no such code exists. */
export const sourceOf = (code: string): Source | undefined => BY_CODE.get(code);

// Help pages change and carry no date, so what was read longer ago is marked.
const CHECK_AGAIN_MONTHS = 18;
/** Whether a source was last read more than 18 months before an instant (UTC), counted from its month's first day. */
export const needsCheck = ({ checkedOn }: Source, now: InstantLike): boolean => {
  const first = Temporal.PlainYearMonth.from(checkedOn)
    .add({ months: CHECK_AGAIN_MONTHS })
    .toPlainDate({ day: 1 });
  return epochMs(now) >= first.toZonedDateTime('UTC').epochMilliseconds;
};
