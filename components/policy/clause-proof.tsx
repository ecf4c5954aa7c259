import type { ReactNode } from 'react';
import type { LastProved, Result } from '#lib/policy/model.ts';
import { Day } from './day.tsx';

type Props = { keeps: readonly string[]; proved: readonly LastProved[]; duties: readonly string[] };

/** Beside a clause: how it is kept, and when that was last proved. What is not well is shown without being asked for. */
export const ClauseProof = ({ keeps, proved, duties }: Props) => (
  <div className="text-[0.9375rem]">
    <h3 className="eyebrow">How we keep it</h3>
    {keeps.map(sentence => (
      <p key={sentence} className="mt-2">
        {sentence}
      </p>
    ))}
    {proved.length + duties.length > 0 ? (
      <details className="mt-4" open={proved.some(({ result }) => isTrouble(result))}>
        <summary className="py-1 font-medium">
          <Summary proved={proved} duties={duties.length} />
        </summary>
        <ul className="mt-3 grid gap-3">
          {proved.map(one => (
            <Proof key={one.controlId} {...one} />
          ))}
          {duties.map(says => (
            <li key={says} className="ps-5 text-muted">
              {says}
            </li>
          ))}
        </ul>
      </details>
    ) : null}
  </div>
);

const isTrouble = (result: Result | null): boolean => result === 'broken' || result === 'failed';

/** "6 checks, all found true by 23 November 2026; 2 duties of people". */
function Summary({ proved, duties }: { proved: readonly LastProved[]; duties: number }) {
  const held = proved.filter(({ result }) => result === 'held');
  const oldest = held.map(({ at }) => at ?? '').sort()[0];
  const people = duties > 0 ? countOf(duties, 'duty of people', 'duties of people') : '';
  if (proved.length === 0) return people;
  return (
    <>
      {countOf(proved.length, 'check', 'checks')}
      {held.length === proved.length ? ', found true' : `, ${held.length} found true`}
      {oldest ? (
        <>
          {' '}
          on <Day at={oldest} />
        </>
      ) : null}
      {people ? `, and ${people}` : ''}
    </>
  );
}

const countOf = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const Proof = ({ says, result, at }: LastProved) => (
  <li className="grid grid-cols-[1.25rem_minmax(0,1fr)]">
    <Mark result={result ?? 'not_checked'} />
    <span>
      {says}{' '}
      <span className="block text-muted text-small">
        {result && at ? VERDICTS[result](<Day at={at} />) : 'Not looked at yet.'}
      </span>
    </span>
  </li>
);

const VERDICTS: Record<Result, (day: ReactNode) => ReactNode> = {
  held: day => <>Checked and found true on {day}.</>,
  broken: day => <>Found broken on {day}. Somebody is mending it.</>,
  failed: day => <>The check itself failed on {day}. Somebody is mending it.</>,
  not_checked: day => <>Could not be looked at on {day}.</>,
};

const CROSS = ['M3 3l8 8M11 3l-8 8', 'text-vermilion'];
const MARKS: Record<Result, readonly string[]> = {
  held: ['M2 7.5 5.5 11 12 3', 'text-proof'],
  broken: CROSS,
  failed: CROSS,
  not_checked: ['M3 7h8', 'text-muted'],
};

/** By shape as well as by colour: a tick, a cross, a dash. */
function Mark({ result }: { result: Result }) {
  const [path, colour] = MARKS[result];
  return (
    <svg
      viewBox="0 0 14 14"
      aria-hidden="true"
      className={`mt-1.5 size-3.5 fill-none stroke-2 stroke-current ${colour}`}
    >
      <path d={path} />
    </svg>
  );
}
