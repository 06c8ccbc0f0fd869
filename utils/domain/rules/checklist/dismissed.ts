// Owns which steps other tables ask about as marked as not needed. Apart from the rows, so that clocks can ask without importing them.

import type { Contract } from '../../contract/record.ts';

type Dismissed = (asked: { readonly contract: Contract }) => boolean;
/** The person said that no feedback will be left: a window that nobody wants is no warning. */
export const isFeedbackDismissed: Dismissed = ({ contract }) => 'leave-feedback' in contract.setAside;
/** The person said that there is no refund request to look for. */
export const isRequestDismissed: Dismissed = ({ contract }) => 'client-refund-request' in contract.setAside;
