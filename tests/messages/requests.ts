// Owns what the tests say in every message there is.
import type { MessageType } from '../../utils/messages/protocol.ts';
import { CONTRACT_ID } from '../builders.ts';

export const ACT = {
  contractId: CONTRACT_ID,
  operationId: 'operation-1',
  action: { type: 'tick', item: 'tell-client', done: true },
  zone: 'Europe/Berlin',
};
/** One well-formed request for each message; the compiler asks for a new row's, and serve.test.ts fails without it. */
export const REQUESTS: Record<MessageType, unknown> = {
  'page-shown': { contractId: CONTRACT_ID },
  'frame-key': { contractId: CONTRACT_ID },
  'page-left': {},
  'page-armed': { contractId: CONTRACT_ID },
  'end-pressed': { contractId: CONTRACT_ID },
  'open-panel': {},
  layout: { open: true },
  load: { contractId: CONTRACT_ID },
  list: { words: '', count: 25 },
  'load-settings': {},
  act: ACT,
  'change-settings': { operationId: 'operation-2', action: { type: 'choose', patch: { theme: 'dark' } } },
  'load-comeback': {},
  'change-comeback': {
    operationId: 'operation-4',
    action: { type: 'drop', list: 'steps', id: 's1' },
  },
  'load-patterns': {},
  'delete-contract': { contractId: CONTRACT_ID },
  lessons: { contractId: CONTRACT_ID },
  since: {},
  'deleted-endings': {},
  'restore-contract': { contractId: CONTRACT_ID },
  'delete-everything': { confirmation: 'DELETE' },
  'storage-read': {},
  'export-all': {},
  'make-calendar': {},
  'calendar-saved': {
    operationId: 'operation-3',
    endings: [
      {
        contractId: CONTRACT_ID,
        entries: {
          'last-day': { at: '2026-11-04T10:00:00Z', start: '2026-11-18', summary: 'Shop', text: '' },
        },
      },
    ],
  },
  'put-off-export': {},
  'test-notification': {},
  'news-read': {},
  'preview-import': { text: '{}' },
  import: { text: '{}', choices: { contracts: { [CONTRACT_ID]: 0 }, settings: 1 } },
  'last-import': {},
  'undo-import': { step: 1 },
  'not-ended': { contractId: CONTRACT_ID, pressedAt: '2026-11-04T10:00:00Z' },
  'join-frame': { key: 'a key' },
  'close-sidebar': {},
  'read-page': { contractId: CONTRACT_ID },
};
