// Owns the messages that an item offers: named one by one where they are few, behind one fold where they are many.

import { counted } from '../../../utils/domain/text/count.ts';
import type { Ending } from '../../state/ending.ts';
import { Fold } from '../../ui/Fold.tsx';
import { TemplateFold, TemplateText } from './TemplateFold.tsx';

// So many titles still read as a choice.
const FEW = 2;
const TO_COPY = { one: '{n} message to copy', other: '{n} messages to copy' };

type MessagesProps = {
  readonly ending: Ending;
  readonly templates: readonly string[];
  /** The first one lies open: it is what the step is about. */
  readonly first?: boolean;
};

/** Nothing where none of an item's templates suits this contract. */
export const Messages = ({ ending, templates, first = false }: MessagesProps) => {
  const shown = first ? templates.slice(0, 1) : [];
  const others = templates.slice(shown.length);
  const folds = others.map((template) => <TemplateFold key={template} ending={ending} template={template} />);
  return (
    <>
      {shown.map((template) => (
        <TemplateText key={template} ending={ending} template={template} opened />
      ))}
      {folds.length <= FEW ? (
        folds
      ) : (
        <Fold label={first ? 'Other wordings' : counted(folds.length, TO_COPY)} small>
          {folds}
        </Fold>
      )}
    </>
  );
};
