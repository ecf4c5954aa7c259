import type { ControlRunView } from '#lib/policy/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';
import { ResultBadge } from './result-badge.tsx';

type Props = { runs: readonly ControlRunView[]; nameOf: (actor: string) => string };

/** The runs of a control, each with its evidence and its place in the chain. */
export const RunList = ({ runs, nameOf }: Props) => (
  <table className={TABLE.replace('mt-8', 'mt-3')}>
    <caption className="sr-only">Runs, the newest first</caption>
    <HeadRow names={['Looked at', 'Result', 'What was found']} />
    <tbody className="max-md:block">
      {runs.map(run => (
        <tr key={run.id} className={ROW}>
          <th scope="row" className={`${CELL} font-medium`}>
            <Moment at={run.startedAt} precise />
            <span className="block font-normal text-muted text-small">
              No. {run.seq}, {run.askedBy.startsWith('system:') ? 'by itself' : `asked for by ${nameOf(run.askedBy)}`}
            </span>
          </th>
          <td className={CELL}>
            <ResultBadge result={run.result} />
          </td>
          <td className={`${CELL} md:w-1/2`}>
            <p className="break-words">{run.says}</p>
            {run.broken.length > 0 ? (
              <ul className="mt-1 break-all font-mono text-small">
                {run.broken.map(what => (
                  <li key={what}>{what}</li>
                ))}
              </ul>
            ) : null}
            <Evidence run={run} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Evidence = ({ run: { evidence, hash, previousHash } }: { run: ControlRunView }) => (
  <details className="mt-1 text-small">
    <summary className="link inline-block min-h-6 cursor-pointer">Evidence</summary>
    <dl className="mt-2 grid gap-2">
      {Object.entries(evidence).map(([name, value]) => (
        <div key={name}>
          <dt className="text-muted">{name}</dt>
          <dd className="break-words">{told(value)}</dd>
        </div>
      ))}
      <div>
        <dt className="text-muted">Hash, and that of the run before it in the chain</dt>
        <dd className="break-all font-mono">
          {hash}
          <br />
          {previousHash}
        </dd>
      </div>
    </dl>
  </details>
);

const told = (value: ControlRunView['evidence'][string]): string =>
  Array.isArray(value) ? value.join(', ') : value === null ? '–' : String(value);
