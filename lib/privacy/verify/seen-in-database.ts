import { sqlClient } from '#lib/db/index.ts';
import { finder } from './occurrences.ts';

/** A row in which a word of theirs stands. `place` is Postgres's own name of the row. */
export type Seen = { table: string; place: string; index: number };

/**
 * Reads every row of one table once, as text, and answers those in which a word stands. `name` as SQL writes it. Streamed:
 * a piece at a time is in memory. Answers how many characters it was.
 */
export async function seenIn(
  name: string,
  words: readonly { word: string }[],
  each: (seen: Seen) => void,
): Promise<number> {
  const found = finder(words);
  const stream = await sqlClient()
    .unsafe(`copy (select ctid::text || chr(32) || t::text from ${name} t) to stdout`)
    .readable();
  let [size, rest] = [0, ''];
  for await (const chunk of stream.setEncoding('utf8')) {
    const text = rest + String(chunk);
    const end = text.lastIndexOf('\n') + 1;
    const lines = text.slice(0, end);
    rest = text.slice(end);
    size += end;
    for (const { index, at } of found(lines)) {
      const start = lines.lastIndexOf('\n', at) + 1;
      each({ table: name, place: lines.slice(start, lines.indexOf(' ', start)), index });
    }
  }
  return size;
}
