// Owns example addresses of each kind of page, by which its row is tested. Beside the table, since that goes to every page
// of Upwork with our script; a kind without examples does not compile.
import type { PageKind } from './kinds.ts';

/** Addresses of this kind and of no other. */
export const KIND_EXAMPLES: Readonly<Record<PageKind, readonly [string, ...string[]]>> = {
  workroom: [
    'https://www.upwork.com/nx/wm/workroom/42545630/overview',
    'https://www.upwork.com/nx/wm/workroom/32771669',
    'https://www.upwork.com/nx/wm/workroom/31953978/timesheet?timesheetDate=2024-06-03',
    'https://www.upwork.com/nx/s/wm/workroom/42545630/messages?sidebar=true#top',
  ],
  'contract-end': [
    'https://www.upwork.com/nx/wm/workroom/42545630/end-contract',
    'https://www.upwork.com/nx/wm/workroom/42545630/overview/end-contract-modal?pageTitle=End%20contract',
    'https://www.upwork.com/contracts/12345678/end',
  ],
  'contract-legacy': [
    'https://www.upwork.com/ab/f/contracts/22684975',
    'https://www.upwork.com/d/contracts/18729685',
    'https://www.upwork.com/e/acmeteam/contracts/v2/14512345/',
    'https://www.upwork.com/contracts/~0123456789abcdef',
  ],
  'contract-client': ['https://www.upwork.com/ab/c/2315977/contracts/21713898#terms'],
  workdiary: [
    'https://www.upwork.com/nx/workdiary/?date=2026-04-14&contractId=12345678&tz=mine',
    'https://www.upwork.com/nx/workdiary?contractId=41069448',
  ],
  'workdiary-home': [
    'https://www.upwork.com/nx/workdiary/',
    'https://www.upwork.com/ab/workdiary/freelancer',
  ],
  'contract-list': [
    'https://www.upwork.com/nx/wm/freelancer/contracts',
    'https://www.upwork.com/nx/wm/freelancer/home',
    'https://www.upwork.com/ab/flservices/contracts/',
    'https://www.upwork.com/contracts',
  ],
  'contract-list-client': [
    'https://www.upwork.com/nx/wm/client/contracts?contractStatus=ended',
    'https://www.upwork.com/nx/wm/client/dashboard',
    'https://www.upwork.com/ab/c/2572761/contracts/',
  ],
};
