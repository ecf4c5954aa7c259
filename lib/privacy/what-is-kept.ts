import { CATEGORIES } from '#lib/personal-data.ts';
import { PERSONAL } from './map.ts';
import type { Kept } from './model.ts';
import { wordsOf } from './what-we-hold.ts';

/** What is kept about customers, by drawer: the page of the shop that says so is printed from it. */
export const whatIsKept = (): { name: string; tables: Kept[] }[] =>
  Object.entries(CATEGORIES).flatMap(([category, name]) => {
    const tables = PERSONAL.filter(kept => kept.category === category && kept.of === 'customers').map(wordsOf);
    return tables.length > 0 ? [{ name, tables }] : [];
  });
