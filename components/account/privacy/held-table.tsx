import { Moment } from '#components/admin/moment.tsx';
import { Money } from '#components/ui/money.tsx';
import type { Held, HeldRow, Value } from '#lib/privacy/model.ts';

/** What one table keeps about a person: the reasons in the open, the rows below them to be opened. */
export const HeldTable = ({ held }: { held: Held }) => (
  <article className="mt-5 border-t border-line pt-5">
    <h3 className="font-semibold">
      {held.what}
      <span className="tabular ms-2 font-normal text-muted text-small">{howMany(held)}</span>
    </h3>
    <dl className="mt-3 grid gap-x-6 gap-y-2 text-[0.9375rem] sm:grid-cols-[7rem_minmax(0,1fr)]">
      <Reason name="Why" says={held.purpose} />
      <Reason name="Ground" says={`${held.basisSays[0]?.toUpperCase()}${held.basisSays.slice(1)}.`} />
      <Reason name="Until" says={held.until} />
      <Reason
        name="Given to"
        says={held.given.length > 0 ? `${held.given.map(({ says }) => says).join('; ')}.` : 'Nobody.'}
      />
    </dl>
    <details className="mt-3">
      <summary className="link inline-block min-h-6 cursor-pointer text-small">
        Show <span className="sr-only">what is kept: {held.what}</span>
      </summary>
      <ol className="mt-3 grid gap-5">
        {held.rows.map((row, index) => (
          // Rows have no names of their own: they are shown in the order in which they were read, and never change.
          <Row key={index.toString()} row={row} />
        ))}
      </ol>
    </details>
  </article>
);

const howMany = ({ count, atLeast, rows }: Held): string => {
  const all = atLeast ? `${count} or more` : String(count);
  return count > rows.length ? `${all}, the newest ${rows.length} below` : all;
};

const Reason = ({ name, says }: { name: string; says: string }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd>{says}</dd>
  </>
);

const Row = ({ row }: { row: HeldRow }) => (
  <li>
    <dl className="grid gap-x-6 gap-y-1 border-s-2 border-line ps-4 text-small sm:grid-cols-[12rem_minmax(0,1fr)]">
      {row.map(({ label, value }) => (
        <div key={label} className="sm:contents">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 break-words">
            <Shown value={value} />
          </dd>
        </div>
      ))}
    </dl>
  </li>
);

function Shown({ value }: { value: Value }) {
  if (value.kind === 'moment') return <Moment at={value.at} />;
  if (value.kind === 'money') return <Money minor={value.minor} currency={value.currency} />;
  if (value.kind === 'hidden') return <span className="text-muted">Not shown. {value.because}</span>;
  return value.text;
}
