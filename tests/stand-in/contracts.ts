// Owns the contracts of the stand-in: one for every situation that the checklist tells apart.
// Money is written as it is shown; nothing here is computed.

export type Milestone = {
  name: string;
  amount: string;
  state: 'Active' | 'Submitted' | 'NotFunded' | 'Paid';
};

export type StandInContract = {
  id: string;
  title: string;
  client: string;
  status: 'active' | 'paused' | 'ended';
  dates: string;
  /** Who ended it; absent while it runs. */
  endedBy?: 'client' | 'freelancer';
  /** Money that the client asked back when ending, as shown. */
  askedBack?: string;
  about: string;
  direction?: 'rtl';
  terms: HourlyTerms | FixedTerms;
};

export type HourlyTerms = {
  kind: 'hourly';
  rate: string;
  weeklyLimit: string;
  /** Hours as `h:mm`. */
  hours: { thisWeek: string; lastWeek: string; sinceStart: string };
};

export type FixedTerms = { kind: 'fixed'; price: string; inEscrow: string; milestones: Milestone[] };

/** The ids by situation, for tests to name. */
export const IDS = {
  hourly: '42545630',
  fixed: '38901192',
  paused: '43093775',
  endedByClient: '41069448',
  endedByMe: '31953978',
  odd: '44001122',
} as const;

const HOURS = { thisWeek: '12:30', lastWeek: '31:10', sinceStart: '418:40' };
const NO_HOURS = { ...HOURS, thisWeek: '0:00', lastWeek: '0:00' };
const HOURLY: HourlyTerms = {
  kind: 'hourly',
  rate: '$62.00 /hr',
  weeklyLimit: '35 hrs weekly limit',
  hours: HOURS,
};

export const CONTRACTS: StandInContract[] = [
  {
    id: IDS.hourly,
    title: 'Warehouse dashboard: maintenance and new reports',
    client: 'Marta Lindqvist',
    status: 'active',
    dates: 'Mar 3, 2026 - Present',
    about: 'Upkeep of the stock dashboard, two small reports a month, answers within a working day.',
    terms: HOURLY,
  },
  {
    id: IDS.fixed,
    title: 'Booking form for a climbing hall',
    client: 'Hallwerk Co-op',
    status: 'active',
    dates: 'Sep 14, 2026 - Present',
    about: 'A form for courses and day tickets, in three milestones.',
    terms: {
      kind: 'fixed',
      price: '$1,150.00',
      inEscrow: '$800.00',
      milestones: [
        { name: 'Course calendar', amount: '$400.00', state: 'Active' },
        { name: 'Day tickets', amount: '$400.00', state: 'Submitted' },
        { name: 'Translations', amount: '$350.00', state: 'NotFunded' },
      ],
    },
  },
  {
    id: IDS.paused,
    title: 'Newsletter templates',
    client: 'Oduya & Sons',
    status: 'paused',
    dates: 'Jan 12, 2026 - Present',
    about: 'Paused until the new brand is decided.',
    terms: { ...HOURLY, hours: NO_HOURS },
  },
  {
    id: IDS.endedByClient,
    title: 'Import of old invoices',
    client: 'Bright Ledger',
    status: 'ended',
    dates: 'Jul 1, 2026 - Nov 18, 2026',
    endedBy: 'client',
    askedBack: '$250.00',
    about: 'Two batches of invoices into the new books.',
    terms: {
      kind: 'fixed',
      price: '$500.00',
      inEscrow: '$250.00',
      milestones: [
        { name: 'First batch', amount: '$250.00', state: 'Paid' },
        { name: 'Second batch', amount: '$250.00', state: 'Active' },
      ],
    },
  },
  {
    id: IDS.endedByMe,
    title: 'Travel blog clean-up',
    client: 'Ines Caballero',
    status: 'ended',
    dates: 'May 5, 2026 - Nov 12, 2026',
    endedBy: 'freelancer',
    about: 'Broken links, slow pictures, a few layouts.',
    terms: { ...HOURLY, hours: NO_HOURS },
  },
  {
    id: IDS.odd,
    title: `<b>מערכת "הזמנות"</b> & <script>alert('x')</script> ${'אתר גדול מאוד עם הרבה דפים '.repeat(9)}{{ title }} \${x}`,
    client: 'شركة "النور" <info@example.com> & Partners’ “Very Long Company Name” GmbH & Co. KGaA',
    status: 'active',
    dates: 'Feb 29, 2024 - Present',
    about: `</textarea><img src=x onerror=alert(1)> ${'ארוך מאוד '.repeat(120)}`,
    direction: 'rtl',
    terms: HOURLY,
  },
];

/** The contract of an id; an id that is not in the table gets a plain running hourly one. */
export function contractOf(id: string): StandInContract {
  const known = CONTRACTS.find((contract) => contract.id === id);
  if (known) return known;
  const about = 'A contract that the stand-in knows nothing about.';
  return {
    id,
    title: `Contract ${id}`,
    client: 'A client',
    status: 'active',
    dates: 'Present',
    about,
    terms: HOURLY,
  };
}
