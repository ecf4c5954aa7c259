import { sql } from 'drizzle-orm';
import { db, PLANNED_EACH_TIME, type Reader } from '#lib/db/index.ts';
import { cleanSearch } from './filter.ts';
import type { Suggestion } from './model.ts';
import { artist, collection, print } from './schema.ts';
import { asked, fold } from './search.ts';

const MOST = 7;
const SHORTEST = 2;
/** Prints looked at for the best of them, the newest first. */
const MOST_PRINTS = 100;

/** Up to seven prints, artists and collections for what has been typed so far; nothing below two characters. */
export async function suggest(text: string, reader: Reader = db()): Promise<Suggestion[]> {
  const typed = fold(cleanSearch(text));
  const search = typed.length < SHORTEST ? null : await asked(typed, reader);
  if (!search) return [];
  const score = (label: unknown) => sql`greatest(
    word_similarity(${typed}, ${folded(label)}),
    case when position(' ' || ${typed} in ' ' || ${folded(label)}) > 0 then 1 else 0 end)`;
  const named = (column: unknown) => sql`${column} @@ to_tsquery('simple', ${search.words})`;
  const newest = sql`select title, artist_id, slug from ${print} where ${search.where}
    order by released_on desc, title, id limit ${MOST_PRINTS}`;
  const rows = await reader.execute<Suggestion>(sql`${sql.raw(PLANNED_EACH_TIME)}
    select kind, label, detail, href from (
      select 'artist' as kind, ${artist.name} as label, ${artist.place} as detail,
        '/artists/' || ${artist.slug} as href, ${score(artist.name)} as score
        from ${artist} where ${named(artist.searchVector)}
      union all
      select 'collection', ${collection.title}, 'Collection', '/collections/' || ${collection.slug},
        ${score(collection.title)} from ${collection} where ${named(collection.searchVector)}
      union all
      select 'print', p.title, ${artist.name}, '/prints/' || p.slug, ${score(sql`p.title`)}
        from (${newest}) as p join ${artist} on ${artist.id} = p.artist_id
    ) as found order by score desc, kind, label limit ${MOST}`);
  return rows.map(({ kind, label, detail, href }) => ({ kind, label, detail, href }));
}

/** Lower case, accents off, in Postgres: combining marks are dropped from the decomposed text. */
const folded = (column: unknown) => sql`regexp_replace(lower(normalize(${column}, NFD)), '[\\u0300-\\u036f]', '', 'g')`;
