import { getTableName } from 'drizzle-orm';
import type { PersonalData } from '#lib/personal-data.ts';
import { PERSONAL } from '../map.ts';

/** What the map says of one table. Throws when it says nothing: then the map was changed, and whoever asks has to be. */
export function described(table: string): PersonalData {
  const found = PERSONAL.find(one => getTableName(one.table) === table);
  if (!found) throw new Error(`the map describes no table ${table}`);
  return found;
}
