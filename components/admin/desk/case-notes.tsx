import type { ReactNode } from 'react';
import type { CaseView } from '#lib/payments/model.ts';
import { Moment } from '../moment.tsx';

/** What people wrote down for whoever comes next. */
export const CaseNotes = ({ notes, children }: { notes: CaseView['notes']; children: ReactNode }) => (
  <section aria-labelledby="notes">
    <h2 id="notes" className="display text-heading">
      Notes
    </h2>
    <ul className="mt-2 text-[0.9375rem]">
      {notes.map(({ at, by, note }) => (
        <li key={`${at} ${note}`} className="border-line border-b py-2">
          <p className="whitespace-pre-line break-words">{note}</p>
          <p className="text-muted text-small">
            {by}, <Moment at={at} />
          </p>
        </li>
      ))}
      {notes.length === 0 ? <li className="text-muted">Nobody has written anything yet.</li> : null}
    </ul>
    {children}
  </section>
);
