// Owns the sentence for a file that was refused: why, where in it, and that nothing was lost.
import { type Problem, problemText } from '../../utils/domain/problems.ts';

export const fileRefused = (refused: Problem): string => {
  const place = refused.detail === undefined ? [] : [`Place: ${refused.detail}.`];
  return [problemText(refused), ...place, 'Nothing was changed.'].join(' ');
};
