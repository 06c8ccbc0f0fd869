// Owns the bound of what is written on this page, said before the store would refuse it.
import { MAX_PLANNED_TEXT } from '../../utils/domain/comeback/record.ts';

export const LONG_TEXT = `Keep it under ${MAX_PLANNED_TEXT} characters.`;
export const tooLong = (text: string): boolean => text.length > MAX_PLANNED_TEXT;
