import type { Held } from '#lib/privacy/model.ts';
import { HeldTable } from './held-table.tsx';

/** Everything that is kept about somebody, drawer by drawer. */
export const HeldDrawers = ({ held }: { held: readonly Held[] }) =>
  [...byCategory(held)].map(([name, tables]) => (
    <section key={name} aria-labelledby={tables[0]?.category} className="mt-12">
      <h2 id={tables[0]?.category} className="display text-heading">
        {name}
      </h2>
      {tables.map(table => (
        <HeldTable key={table.table} held={table} />
      ))}
    </section>
  ));

function byCategory(held: readonly Held[]): Map<string, Held[]> {
  const drawers = new Map<string, Held[]>();
  for (const table of held) drawers.set(table.categoryName, [...(drawers.get(table.categoryName) ?? []), table]);
  return drawers;
}
