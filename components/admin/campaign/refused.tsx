import type { RefusedNotice } from '#lib/policy/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import type { FormAction } from '../form-state.ts';
import { Moment } from '../moment.tsx';
import { PressForm } from '../press-form.tsx';

type Props = { version: number; notices: readonly RefusedNotice[]; of: number; again: FormAction | null };

/** Who could not be told yet, and why: those that were given up first. */
export function RefusedNotices({ version, notices, of, again }: Props) {
  const givenUp = notices.some(({ nextAt }) => nextAt === null);
  return (
    <section aria-labelledby="refused">
      <h2 id="refused" className="display text-heading">
        Refused by their mail server
      </h2>
      {notices.length === 0 ? (
        <p className="mt-2 text-[0.9375rem] text-muted">No mail was refused.</p>
      ) : (
        <table className={TABLE}>
          <HeadRow names={['To', 'Refused', 'The answer', 'Next']} />
          <tbody>
            {notices.map(({ id, to, times, because, nextAt }) => (
              <tr key={id} className={ROW}>
                <th scope="row" className={`${CELL} font-normal`}>
                  {to}
                </th>
                <td className={`${CELL} tabular`}>{times === 1 ? 'once' : `${times} times`}</td>
                <td className={CELL}>
                  <code className="text-small">{because}</code>
                </td>
                <td className={CELL}>{nextAt ? <Moment at={nextAt} /> : <strong>Given up</strong>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {of > notices.length ? (
        <p className="mt-3 text-muted text-small">
          These are the first {notices.length} of {of.toLocaleString('en-GB')}.
        </p>
      ) : null}
      {again && givenUp ? (
        <div className="mt-6 grid gap-3">
          <p className="measure text-[0.9375rem] text-muted">
            A mailbox that is closed stays closed; the policy is on the website and in their account all the same. If
            the trouble was ours, send them once more.
          </p>
          <PressForm
            hidden={{ version: String(version) }}
            press="Send those that were given up once more"
            action={again}
          />
        </div>
      ) : null}
    </section>
  );
}
