// Owns the sentence that says where a number of notice days comes from.
import type { Notice } from '../../../utils/domain/plan/notice.ts';

const FROM: Record<Notice['from'], (days: number) => string> = {
  ending: () => 'Your own figure for this contract. Upwork itself asks for no notice.',
  agreement: (days) => `Your agreement says ${days}. Upwork itself asks for no notice.`,
  default: (days) => `Your default is ${days}. Upwork itself asks for no notice.`,
};

/** Where the days come from: this ending, the person's agreement, or the options. */
export const noticeHint = ({ from, days }: Notice): string => FROM[from](days);
