import type { Import } from './tree.ts';

/** Every ring of files that import each other when they run; types do not count, they are gone by then. */
export function cycles(imports: Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports) if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found = new Set<string>();
  const walk = (file: string, trail: string[]) => {
    const at = trail.indexOf(file);
    if (at >= 0) found.add([...trail.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return [...found];
}

/** A ring among the rooms of the table itself. */
export const tableCycles = (table: Record<string, readonly string[]>): string[] =>
  cycles(Object.entries(table).flatMap(([from, rooms]) => rooms.map(to => ({ from, to, typeOnly: false }))));
