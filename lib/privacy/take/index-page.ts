import { getTableName } from 'drizzle-orm';
import { CATEGORIES, type PersonalData } from '#lib/personal-data.ts';
import { PERSONAL } from '../map.ts';
import { wordsOf } from '../what-we-hold.ts';
import { escaped, page } from './html.ts';

/** The first page of a copy: what is in it, why it is kept, until when and who else has it. `counts` by table. */
export function indexPage(counts: ReadonlyMap<string, number>, writtenAt: Date): string {
  const [head, foot] = page('Everything that Counterproof keeps about you');
  const drawers = Object.entries(CATEGORIES).map(([category, name]) => {
    const tables = PERSONAL.filter(described => described.category === category && countOf(described, counts) > 0);
    return tables.length === 0
      ? ''
      : `<h2>${escaped(name)}</h2>${tables.map(described => entry(described, countOf(described, counts))).join('')}`;
  });
  return `${head}<h1>Everything that Counterproof keeps about you</h1><p>As it was at ${writtenAt.toISOString()}. The same is in the folders json and csv, for programs.</p>${drawers.join('')}${foot}`;
}

const countOf = ({ table }: PersonalData, counts: ReadonlyMap<string, number>) => counts.get(getTableName(table)) ?? 0;

function entry(described: PersonalData, count: number): string {
  const { what, purpose, basisSays, until, given } = wordsOf(described);
  const to = given.map(({ says }) => says).join('; ') || 'nobody';
  const href = `html/${getTableName(described.table)}.html`;
  return `<h3><a href="${href}">${escaped(what)}</a> (${count})</h3><p>${escaped(`${purpose} Kept because ${basisSays}. ${until} Given to: ${to}.`)}</p>`;
}
