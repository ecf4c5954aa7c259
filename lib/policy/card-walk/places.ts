import { join } from 'node:path';
import { config } from '#lib/config/index.ts';
import { filesBelow } from '#lib/privacy/index.ts';
import type { Place } from './place.ts';
import { readFolder } from './read-folder.ts';
import { readTable } from './read-table.ts';
import { storedTables } from './tables.ts';

/** What runs from here writes its logs there, unless the environment names another folder. */
const OWN_LOGS = '.data/logs';

/**
 * Everything that is stored, in the order in which it is walked through: every table, and the outbox with its mails among
 * them; logs; pages that are kept. And what cannot be read.
 */
export async function placesToWalk(): Promise<{ places: Place[]; unseen: string[] }> {
  const { tables, unread } = await storedTables();
  const { folder, logFolder } = config();
  const folders = [
    await files('the logs', logFolder ?? join(folder, OWN_LOGS)),
    await files('the pages that are kept', join(folder, '.next/server/app'), /\.(?:html|rsc|body)$/),
  ];
  const places = [
    ...tables.map(table => ({ id: table.name, from: (reached: string | null) => readTable(table, reached) })),
    ...folders.flatMap(({ place }) => (place ? [place] : [])),
  ];
  return {
    places: places.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    unseen: [...unread, ...folders.flatMap(({ unseen }) => unseen)],
  };
}

async function files(name: string, folder: string, only?: RegExp): Promise<{ place?: Place; unseen: string[] }> {
  try {
    const { files: found, others } = await filesBelow(folder, only);
    const unseen = others > 0 ? [`${name}: ${others} files are compressed or cannot be read`] : [];
    return { place: { id: name, from: reached => readFolder(name, found, reached) }, unseen };
  } catch (error) {
    return { unseen: [`${name}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`] };
  }
}
