// Owns the messages that an item offers: named one by one where they are few, behind one fold where they are many.

import type { Ending } from '../../state/ending.ts';
import { Fold } from '../../ui/Fold.tsx';
import { TemplateFold } from './TemplateFold.tsx';

// So many titles still read as a choice.
const FEW = 2;

type MessagesProps = { readonly ending: Ending; readonly templates: readonly string[] };

/** Nothing where none of an item's templates suits this contract. */
export const Messages = ({ ending, templates }: MessagesProps) => {
  const folds = templates.map((template) => (
    <TemplateFold key={template} ending={ending} template={template} />
  ));
  if (templates.length <= FEW) return folds;
  return (
    <Fold label={`${templates.length} messages to copy`} small>
      {folds}
    </Fold>
  );
};
