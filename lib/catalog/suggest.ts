import { sql } from 'drizzle-orm';
import { db, type Reader } from '#lib/db/index.ts';
import { cleanSearch } from './filter.ts';
import type { Suggestion } from './model.ts';
import { artist, collection, print } from './schema.ts';
import { fold } from './search.ts';

const MOST = 7;
const SHORTEST = 2;
const ALIKE = 0.4;

/** Up to seven prints, artists and collections for what has been typed so far; nothing below two characters. */
export async function suggest(text: string, reader: Reader = db()): Promise<Suggestion[]> {
  const typed = fold(cleanSearch(text));
  if (typed.length < SHORTEST) return [];
  const score = (label: unknown) => sql`greatest(
    word_similarity(${typed}, lower(${label})),
    case when position(' ' || ${typed} in ' ' || lower(${label})) > 0 then 1 else 0 end)`;
  const rows = await reader.execute<Suggestion & { score: number }>(sql`
    select * from (
      select 'artist' as kind, ${artist.name} as label, ${artist.place} as detail,
        '/artists/' || ${artist.slug} as href, ${score(folded(artist.name))} as score from ${artist}
      union all
      select 'collection', ${collection.title}, 'Collection', '/collections/' || ${collection.slug},
        ${score(collection.title)} from ${collection}
      union all
      select 'print', ${print.title}, ${artist.name}, '/prints/' || ${print.slug},
        greatest(${score(folded(print.title))}, 0.9 * word_similarity(${typed}, ${print.searchText}))
        from ${print} join ${artist} on ${artist.id} = ${print.artistId}
    ) as found where score >= ${ALIKE} order by score desc, kind, label limit ${MOST}`);
  return rows.map(({ kind, label, detail, href }) => ({ kind, label, detail, href }));
}

/** Accents off, in Postgres: combining marks are dropped from the decomposed text. */
const folded = (column: unknown) => sql`regexp_replace(normalize(${column}, NFD), '[\\u0300-\\u036f]', '', 'g')`;
