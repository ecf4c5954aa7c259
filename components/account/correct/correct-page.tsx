import type { ReactNode } from 'react';
import type { FormAction } from '#components/admin/form-state.ts';
import { AskPart } from '../requests/ask-part.tsx';
import { WordsForm } from '../requests/words-form.tsx';

type Props = {
  newId: string;
  ask: FormAction;
  /** Where their requests stand. */
  requests: string;
  /** What they may change by themselves. */
  children?: ReactNode;
};

/** What can be put right by oneself, and the way to ask for the rest. */
export const Correct = ({ newId, ask, requests, children }: Props) => (
  <>
    {children}
    <AskPart
      id="else"
      title="Something else is wrong"
      says="Anything that you see about yourself: tell us what is wrong and how it is right. A person puts it right, or tells you why not, within a month and usually within days. An order stays as it was placed, because it is a record of what was agreed; what is wrong in it is noted beside it."
    >
      <WordsForm
        id="correction"
        newId={newId}
        label="What is wrong, and how is it right?"
        hint="Where it stands on the page of what we hold, if you know."
        press="Ask for it"
        action={ask}
      />
      <p className="mt-4 text-small">
        <a href={requests} className="link inline-block min-h-6">
          Where your requests stand
        </a>
      </p>
    </AskPart>
  </>
);
