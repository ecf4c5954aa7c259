import type { ReactNode } from 'react';
import type { Option } from '#components/ui/select.tsx';
import type { DeskRequest } from '#lib/privacy/model.ts';
import type { FormAction } from '../form-state.ts';
import { DecideForm } from './decide-form.tsx';

type Props = {
  request: DeskRequest;
  extensions: readonly Option[];
  refusals: readonly Option[];
  actions: { answer: FormAction; extend: FormAction; refuse: FormAction };
};

/** What somebody of the staff may do about a request that people answer. */
export const Decisions = ({ request: { id, extended, daysLeft }, extensions, refusals, actions }: Props) => (
  <>
    <Part id="answer" title="Answer">
      <DecideForm
        id="answer"
        requestId={id}
        writes={{ name: 'answer', label: 'Your answer', hint: 'They read it as it stands here.', required: true }}
        press="Send the answer"
        action={actions.answer}
      />
    </Part>
    {extended || (daysLeft ?? 0) < 0 ? null : (
      <Part id="extend" title="Take more time">
        <DecideForm
          id="extend"
          requestId={id}
          chooses={[
            { name: 'because', label: 'Why', options: extensions },
            { name: 'months', label: 'How much', options: MONTHS },
          ]}
          press="Take it, and tell them"
          action={actions.extend}
        />
      </Part>
    )}
    <Part id="refuse" title="Refuse">
      <DecideForm
        id="refuse"
        requestId={id}
        chooses={[{ name: 'because', label: 'Why', options: refusals }]}
        writes={{ name: 'note', label: 'In your own words', hint: 'Below the reason, in the mail.', required: false }}
        press="Refuse, and tell them"
        action={actions.refuse}
      />
    </Part>
  </>
);

const MONTHS = [
  { value: '1', label: 'One month' },
  { value: '2', label: 'Two months' },
];

const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={`${id}-title`} className="bg-sheet p-6">
    <h2 id={`${id}-title`} className="display text-heading">
      {title}
    </h2>
    {children}
  </section>
);
