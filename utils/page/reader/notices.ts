// Owns the sentences in which a page says who ended or paused the contract, on which day, and what is asked back.
// Refuses everybody but the person, this client and Upwork: what somebody else did is about something else.
import type { Money } from '../../domain/money.ts';
import type { Day } from '../../domain/time.ts';
import { moneyIn } from './amounts.ts';
import { dayIn } from './days.ts';

export type Notice = {
  readonly endedBy?: 'me' | 'client';
  readonly endedOn?: Day;
  readonly pausedBy?: 'client' | 'upwork';
  readonly refundAskedAmount?: Money;
  readonly status?: 'ended' | 'paused';
};

const THIS = '(?:this|the|your)(?: hourly| fixed-price)? contract';
const ON = '(?: on (?<day>.{6,40}?))?';
// "on Nov. 18, 2026": the point of a month is not the end.
const END = String.raw`(?:\.(?=\s|$)|$)`;
const ACTS = '(?<act>ended|closed|paused)';
const SENTENCES = [
  `^(?<who>[^\\ufffc]{2,200}?) (?:has |have )?${ACTS} ${THIS}${ON}${END}`,
  `^${THIS} (?:has been |was |is )${ACTS}(?: by (?<who>[^\\ufffc]{2,200}?))?${ON}${END}`,
  `^${THIS} (?:has been |was |is )${ACTS}${ON} by (?<who>[^\\ufffc]{2,200}?)${END}`,
  `^(?:${THIS} |contract )?(?:has )?${ACTS} on (?<day>.{6,40}?)(?: by (?<who>[^\\ufffc]{2,200}?))?${END}`,
  `^(?:${THIS} |contract )?${ACTS} by (?<who>[^\\ufffc]{2,200}?)${ON}${END}`,
].map((sentence) => new RegExp(sentence, 'i'));
const INVESTIGATED =
  /^we(?: are|['’]re) (?:currently )?investigating (?:a|an|the) (?:problem|issue) with .{1,200}\baccount\./i;
const SUM = String.raw`(?:(?:US|CA|AU|A)?\$|[€£₹])\s?\d[\d.,]*\d|\d[\d.,]*\d\s?[€£₹]`;
const ASKED = [
  `^(?<who>[^\\ufffc]{2,200}?) (?:has |is )?(?:ask|request)(?:s|ed|ing) (?:you )?(?:for )?(?:a |an )?(?:partial |full )?refund (?:of|for) (?<sum>${SUM})${END}`,
  `^(?<who>[^\\ufffc]{2,200}?) (?:has |is )?(?:ask|request)(?:s|ed|ing) (?:you )?(?:for )?(?:a |an )?(?<sum>${SUM})(?: (?:of|from) [\\w ]{1,40})? (?:back|refund)${END}`,
].map((sentence) => new RegExp(sentence, 'i'));

type Who = 'me' | 'client' | 'upwork' | undefined;
/** A name as a page says it. */
export const whoIs = (name: string | undefined, client: string | undefined): Who => {
  const given = name?.trim().toLowerCase() ?? '';
  if (given === 'you') return 'me';
  if (given === 'upwork' || given === 'we') return 'upwork';
  const isClient =
    /^(?:the|your) client$|^client$/.test(given) || (given !== '' && given === client?.toLowerCase());
  return isClient ? 'client' : undefined;
};

/** What a line says of the end or a pause; nothing where any piece of the sentence is not understood. */
const noticeInLine = (text: string, client: string | undefined): Notice | undefined => {
  for (const sentence of SENTENCES) {
    const { who, act, day } = sentence.exec(text)?.groups ?? {};
    if (act === undefined) continue;
    const by = whoIs(who, client);
    // Another name: another contract, or only a part of a name.
    if (who !== undefined && by === undefined) continue;
    const on = day === undefined ? undefined : dayIn(day);
    if (/paused/i.test(act))
      return { status: 'paused', ...(by === 'client' || by === 'upwork' ? { pausedBy: by } : {}) };
    return {
      status: 'ended',
      ...(by === 'me' || by === 'client' ? { endedBy: by } : {}),
      ...(on === undefined ? {} : { endedOn: on }),
    };
  }
  return undefined;
};

const askedIn = (text: string, client: string | undefined): Notice | undefined => {
  for (const sentence of ASKED) {
    const { who, sum } = sentence.exec(text)?.groups ?? {};
    const amount = sum === undefined || whoIs(who, client) !== 'client' ? undefined : moneyIn(sum);
    if (amount !== undefined) return { refundAskedAmount: amount };
  }
  return undefined;
};

/** Everything that one line says so, sentence by sentence; `client` is the name that the page gives. */
export const noticesIn = (text: string, client: string | undefined): Notice[] => {
  // A name may hold a point as well, so each sentence is looked at with all that follows it.
  const starts = [0, ...[...text.matchAll(/[.!]\s+/g)].map((end) => end.index + end[0].length)];
  return starts
    .map((start) => text.slice(start))
    .flatMap((rest) => [
      INVESTIGATED.test(rest) ? ({ status: 'paused', pausedBy: 'upwork' } as const) : undefined,
      noticeInLine(rest, client),
      askedIn(rest, client),
    ])
    .filter((notice) => notice !== undefined);
};
