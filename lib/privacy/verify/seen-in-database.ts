import { sqlClient } from '#lib/db/index.ts';
import { finder } from './occurrences.ts';

/** A row in which a word of theirs stands. `place` is Postgres's own name of the row. */
export type Seen = { table: string; place: string; index: number };

const AT_ONCE = 1_000;
/** No text of Postgres holds it. */
const BETWEEN = '\0';

/**
 * Reads every row of one table once, as text, and answers those in which a word stands. `name` as SQL writes it. A few
 * rows at a time are in memory. Answers how many characters it was.
 */
export async function seenIn(
  name: string,
  words: readonly { word: string }[],
  each: (seen: Seen) => void,
): Promise<number> {
  const found = finder(words);
  let size = 0;
  const all = `select ctid::text || ' ' || t::text as text from ${name} t`;
  for await (const rows of sqlClient().unsafe<{ text: string }[]>(all).cursor(AT_ONCE)) {
    const text = `${BETWEEN}${rows.map(row => row.text).join(BETWEEN)}`.toLowerCase();
    size += text.length;
    for (const { index, at } of found(text)) {
      const start = text.lastIndexOf(BETWEEN, at) + 1;
      each({ table: name, place: text.slice(start, text.indexOf(' ', start)), index });
    }
  }
  return size;
}
