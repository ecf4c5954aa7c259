import type { Metadata } from 'next';
import { ChainFacts } from '#components/admin/audit/chain-facts.tsx';
import { EventSearch } from '#components/admin/audit/event-search.tsx';
import { EventTable } from '#components/admin/audit/event-table.tsx';
import { ExportForm } from '#components/admin/audit/export-form.tsx';
import { ExportList } from '#components/admin/audit/export-list.tsx';
import { Verification } from '#components/admin/audit/verification.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { may } from '#lib/access/index.ts';
import { chainState, exportsOf, knownActions, latestRun, listEvents } from '#lib/audit/index.ts';
import { clock } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { staffNames } from '#lib/identity/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';
import { askForExport, verify } from './actions.ts';
import { filledIn, filterOf, queryIn } from './query.ts';

export const metadata: Metadata = { title: 'Audit' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  const actor = await reader('audit.read', '/admin/audit');
  if (!actor) return <Refused permission="audit.read" />;
  const sent = await searchParams;
  const query = queryIn(sent);
  const before = typeof sent.before === 'string' && /^\d{1,15}$/.test(sent.before) ? Number(sent.before) : null;
  const [{ events, next }, actions, state, run, exports] = await Promise.all([
    listEvents(filterOf(query), before),
    knownActions(),
    chainState(),
    latestRun(),
    exportsOf(actor.id, clock.now()),
  ]);
  const names = await staffNames([...events.map(event => event.actor), ...exports.map(one => one.approvedBy)]);
  return (
    <>
      <h1 className="display text-title">Audit</h1>
      <p className="mt-3 max-w-2xl text-lead">
        Who did what, and who looked at whom. Rows are only added, each bound to the one before it.
      </p>
      <div className="mt-8 grid grid-cols-1 gap-6 lg:grid-cols-2">
        <ChainFacts state={state} />
        <Verification run={run} runId={newId()} verify={verify} />
      </div>
      <EventSearch query={query} actions={actions} />
      <EventTable events={events} names={names} />
      {next ? (
        <ButtonLink
          href={{ pathname: '/admin/audit', query: { ...filledIn(query), before: next } }}
          look="quiet"
          className="mt-6"
        >
          Older events
        </ButtonLink>
      ) : null}
      {may(actor, 'audit.export') ? (
        <section aria-labelledby="export" className="mt-12 grid max-w-2xl grid-cols-1 gap-4">
          <h2 id="export" className="display text-heading">
            Export
          </h2>
          <ExportForm query={filledIn(query)} exportId={newId()} ask={askForExport} />
          <ExportList exports={exports} names={names} />
        </section>
      ) : null}
    </>
  );
}
