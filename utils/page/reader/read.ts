// Owns reading a contract's page once, on request: a pure function of the document and its address, which stay as they are.
// Whatever is missing, unsure or contradictory is not found; a wrong fact is a defect.

import type { Day } from '../../domain/time.ts';
import { contractOn } from '../../domain/upwork/detect.ts';
import type { Reading } from '../../domain/upwork/reading.ts';
import { WITHHELD } from '../../domain/upwork/withheld.ts';
import { factsIn } from './facts.ts';
import { pageText } from './page-text.ts';

/**
 * What the page says of its contract; without the present day (local), nothing that counts from it. In the product the two
 * halves run apart: the page hands its text over, the background reads the facts in it, so that the page carries the smaller
 * half.
 */
export const readPage = (document: Document, url: string, today?: Day): Reading =>
  factsIn(pageText(document, url, WITHHELD), contractOn(url)?.contractId ?? '', today);
