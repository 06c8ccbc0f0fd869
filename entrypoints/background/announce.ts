// Owns the notifications: shown first, then recorded through the usual write path, so that each comes once.

import type { Contract } from '../../utils/domain/contract/record.ts';
import { isProblem } from '../../utils/domain/problems.ts';
import type { Instant } from '../../utils/domain/time.ts';
import type { Announcement } from '../../utils/domain/views/reminders.ts';
import type { Contracts } from '../../utils/storage/contracts.ts';
import type { Areas } from './browser-api.ts';
import { note } from './note.ts';

/** Stable: shown twice, because the worker ended before it was recorded, the second replaces the first. */
const notificationId = ({ timerKey, dueAt }: Announcement, contractId: string): string =>
  `${timerKey}|${dueAt}|${contractId}`;
/** The contract that a notification of ours is about. */
export const contractOf = (id: string): string | undefined => id.split('|')[2];

type Parts = Pick<Areas, 'notifications' | 'runtime'> & { readonly contracts: Contracts };

/** Shows one and gives the record in which it stands as announced; the record as it was where that cannot be stored. */
export const announce = async (
  { notifications, runtime, contracts }: Parts,
  contract: Contract,
  announcement: Announcement,
  at: Instant,
): Promise<Contract> => {
  const { timerKey: timer, dueAt, title, text } = announcement;
  await notifications.create(notificationId(announcement, contract.id), {
    type: 'basic',
    iconUrl: runtime.getURL('icons/128.png'),
    title,
    message: text,
  });
  // New each time: where the browser ended the worker in between, the next one shows and records it once
  // more.
  const operationId = crypto.randomUUID();
  const update = await note(contracts, contract.id, operationId, { type: 'announced', timer, dueAt }, at);
  return isProblem(update) ? contract : (update.contract ?? contract);
};

/** Takes the notifications of one contract away, or all where none is named. */
export const withdraw = async (notifications: Areas['notifications'], contractId?: string): Promise<void> => {
  const shown = Object.keys(await notifications.getAll());
  const wanted = shown.filter((id) => contractId === undefined || contractOf(id) === contractId);
  await Promise.all(wanted.map((id) => notifications.clear(id)));
};
