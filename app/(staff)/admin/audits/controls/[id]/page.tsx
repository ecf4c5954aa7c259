import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuditsNav } from '#components/admin/audits/audits-nav.tsx';
import { FindingsTable } from '#components/admin/audits/findings-table.tsx';
import { RunList } from '#components/admin/audits/run-list.tsx';
import { RunNow } from '#components/admin/audits/run-now.tsx';
import { SoFar } from '#components/admin/audits/so-far.tsx';
import { Link } from '#components/ui/link.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { namesOf } from '#lib/identity/index.ts';
import { allControls, clauses, findingsOf, latestRound, runsOf } from '#lib/policy/index.ts';
import { reader } from '../../../reader.ts';
import { Refused } from '../../../refused.tsx';
import { run } from '../../actions.ts';

export const metadata: Metadata = { title: 'A control' };

const SHOWN = 25;
/** What was looked at, for the ledger; an id that somebody made up is not written down. */
const KNOWN: ReadonlyMap<string, string> = new Map(allControls.map(({ id }) => [id, `control:${id}`]));

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One promise: its runs with their evidence, and when it was broken. */
export default async function ControlPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await reader('audits.read', `/admin/audits/controls/${id}`, KNOWN.get(id));
  if (!actor) return <Refused permission="audits.read" />;
  const control = allControls.find(one => one.id === id);
  if (!control) notFound();
  const { before } = await searchParams;
  const from = typeof before === 'string' && /^\d{1,15}$/.test(before) ? Number(before) : null;
  const now = clock.now();
  const [runs, findings, round, soFar] = await Promise.all([
    runsOf(id, from, SHOWN),
    findingsOf(id, now),
    latestRound(),
    control.progress?.(now),
  ]);
  const nameOf = await namesOf([...runs.map(({ askedBy }) => askedBy), ...findings.map(({ owner }) => owner)]);
  const keeps = clauses.filter(({ controls }) => controls.some(one => one.id === id));
  const oldest = runs.length === SHOWN ? runs.at(-1)?.seq : undefined;
  return (
    <>
      <AuditsNav />
      <h1 className="display text-title">{control.says}</h1>
      <p className="mt-3 text-muted">
        <span className="break-all font-mono text-small">{control.id}</span> · {control.severity} · each {control.every}{' '}
        · keeps {keeps.map(({ heading }) => `“${heading}”`).join(' and ')}
      </p>
      <div className="mt-8 grid max-w-2xl gap-6">
        <RunNow
          round={round}
          hidden={{ roundId: newId(), controlId: id }}
          press="Run it now"
          run={may(actor, 'audits.run') ? run : null}
        />
        {soFar ? <SoFar {...soFar} /> : null}
      </div>
      {findings.length > 0 ? (
        <>
          <h2 className="display mt-10 text-heading">When it was broken</h2>
          <FindingsTable caption="Findings about this control" findings={findings} nameOf={nameOf} />
        </>
      ) : null}
      <h2 className="display mt-10 text-heading">Runs</h2>
      {runs.length === 0 ? <p className="mt-3">It has not run yet.</p> : <RunList runs={runs} nameOf={nameOf} />}
      {oldest ? (
        <Link href={`/admin/audits/controls/${id}?before=${oldest}`} className="link mt-4 inline-block min-h-6">
          Earlier runs
        </Link>
      ) : null}
    </>
  );
}
