import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHead } from '#components/account/page-head.tsx';
import { HeldTable } from '#components/account/privacy/held-table.tsx';
import { Take } from '#components/account/privacy/take.tsx';
import { accountIdOf } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { type Held, heldAbout, latestExport } from '#lib/privacy/index.ts';
import { customerAt } from '../_customer.ts';
import { copy, open } from './actions.ts';

export const metadata: Metadata = { title: 'Your data' };

/** Everything that is kept about whoever is signed in, for them to read. */
export default async function PrivacyPage() {
  const actor = await customerAt('/account/privacy', clock.now());
  const accountId = accountIdOf(actor);
  if (!accountId) notFound();
  const [held, latest] = await Promise.all([heldAbout(accountId), latestExport(actor)]);
  return (
    <>
      <PageHead title="Your data">
        Everything that we keep about you: what it is, why, on what ground, until when, and who else gets it. Where
        there is much, you see the newest.
      </PageHead>
      <Take latest={latest} newId={newId()} copy={copy} open={open} />
      {[...byCategory(held)].map(([name, tables]) => (
        <section key={name} aria-labelledby={tables[0]?.category} className="mt-12">
          <h2 id={tables[0]?.category} className="display text-heading">
            {name}
          </h2>
          {tables.map(table => (
            <HeldTable key={table.table} held={table} />
          ))}
        </section>
      ))}
    </>
  );
}

function byCategory(held: readonly Held[]): Map<string, Held[]> {
  const drawers = new Map<string, Held[]>();
  for (const table of held) drawers.set(table.categoryName, [...(drawers.get(table.categoryName) ?? []), table]);
  return drawers;
}
