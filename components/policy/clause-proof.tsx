import type { ReactNode } from 'react';
import type { LastProved, Result } from '#lib/policy/model.ts';
import { Day } from './day.tsx';

type Props = { keeps: readonly string[]; proved: readonly LastProved[]; duties: readonly string[] };

/** Beside a clause: how it is kept, and when that was last proved. */
export const ClauseProof = ({ keeps, proved, duties }: Props) => (
  <div className="text-[0.9375rem]">
    <h3 className="eyebrow">How we keep it</h3>
    {keeps.map(sentence => (
      <p key={sentence} className="mt-2">
        {sentence}
      </p>
    ))}
    {proved.length > 0 ? (
      <ul className="mt-4 grid gap-3">
        {proved.map(one => (
          <Proof key={one.controlId} {...one} />
        ))}
      </ul>
    ) : null}
    {duties.length > 0 ? (
      <ul className="mt-4 grid gap-1.5 text-muted text-small">
        {duties.map(says => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    ) : null}
  </div>
);

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
