import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { print } from './schema.ts';
import { slips } from './slips.ts';

/** A search counts and ranks the newest prints that it finds, this many at most: ten pages. */
export const MOST_FOUND = 240;
const MOST_WORDS = 8;

/** Lower case without accents, so that "tomas" finds Tomás. Search texts are stored folded, searches are folded too. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** A search as Postgres is asked: `words` and `exactly` are texts of a tsquery, `exactly` without what was guessed. */
export type Asked = { words: string; exactly: string; where: SQL; rank: SQL };

/**
 * What `text` asks for: prints that have every word of it, or its stem, or a word that begins so (it may still be
 * being typed), or, where no word of the shop does, one that is spelt nearly so. Null when there is no word in it. The words are
 * letters and digits only, and reach Postgres as a parameter.
 */
export async function asked(text: string, reader: Reader): Promise<Asked | null> {
  const typed = [...new Set(fold(text).match(/[\p{L}\p{N}]+/gu))].slice(0, MOST_WORDS);
  if (typed.length === 0) return null;
  const known = await reader.execute<{ word: string; begun: string[]; alike: string[] }>(sql`
    select typed.word, begun, case when begun = '{}' then array(select similar_words(typed.word)) else '{}' end as alike
    from unnest(${sql.param(typed)}::text[]) as typed (word), lateral (
      select array(select w.word from search_word w where w.word like typed.word || '%' order by w.word limit 24) as begun
    ) as b where numnode(to_tsquery('english', typed.word)) > 0`);
  if (known.length === 0) return null;
  const words = known
    .map(({ word, begun, alike }) => [word, ...begun, ...slips(word, alike)].map(it => `'${it}'`))
    .map(group => `(${group.join(' | ')})`)
    .join(' & ');
  const exactly = known.map(({ word }) => `'${word}'`).join(' & ');
  return { words, exactly, where: has(words), rank: rankOf(words, exactly) };
}

const has = (words: string): SQL => sql`${print.searchVector} @@ to_tsquery('english', ${words})`;

/** Prints that have what was typed come before those that have what was guessed. */
const rankOf = (words: string, exactly: string): SQL =>
  sql`(ts_rank(search_vector, to_tsquery('english', ${words})) + 2 * ts_rank(search_vector, to_tsquery('english', ${exactly})))`;
