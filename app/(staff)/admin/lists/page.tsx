import type { Metadata } from 'next';
import { PressForm } from '#components/admin/press-form.tsx';
import { ListForm } from '#components/admin/rules/list-form.tsx';
import { ListTable } from '#components/admin/rules/list-table.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { namesOf } from '#lib/identity/index.ts';
import { listEntries } from '#lib/risk/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';
import { end, enter } from './actions.ts';

export const metadata: Metadata = { title: 'Lists' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ListsPage({ searchParams }: Props) {
  const actor = await reader('rules.read', '/admin/lists');
  if (!actor) return <Refused permission="rules.read" />;
  const { before } = await searchParams;
  const { entries, next } = await listEntries(clock.now(), typeof before === 'string' ? before : null);
  const nameOf = await namesOf(entries.flatMap(({ actor: who, endedBy }) => [who, endedBy]));
  const named = entries.map(one => ({
    ...one,
    actor: nameOf(one.actor),
    endedBy: one.endedBy && nameOf(one.endedBy),
  }));
  const edits = may(actor, 'lists.edit');
  return (
    <>
      <h1 className="display text-title">Lists</h1>
      <p className="measure mt-3 text-muted">
        What is stopped and what may pass, whatever the rules see. Nothing on a list lets a foreign card or another
        amount pass. Entries are kept as hashes: nobody can read them back.
      </p>
      <div className="mt-8 grid grid-cols-1 gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div>
          <ListTable
            entries={named}
            end={({ id }) => (edits ? <PressForm hidden={{ entryId: id }} press="End it" action={end} /> : null)}
          />
          {next ? (
            <ButtonLink href={{ pathname: '/admin/lists', query: { before: next } }} look="quiet" className="mt-6">
              Older entries
            </ButtonLink>
          ) : null}
        </div>
        {edits ? <ListForm action={enter} /> : null}
      </div>
    </>
  );
}
