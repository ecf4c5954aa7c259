import { type SQL, sql } from 'drizzle-orm';
import { db, PLANNED_EACH_TIME, type Reader } from '#lib/db/index.ts';
import { cardsOf } from './cards.ts';
import { countFacets, type FacetRow, tokensOf } from './facets.ts';
import { type Filter, PAGE_SIZE, type PrintPage, type Sort } from './model.ts';
import { print, printListing } from './schema.ts';
import { type Asked, asked, MOST_FOUND } from './search.ts';

/**
 * One page of the prints that pass `filter`, in its order; a search without another order gives the best match first.
 * `all` is what `facetRows` says: without a search the counts are taken from it and the page from an index.
 */
export async function listPrints(filter: Filter, all: readonly FacetRow[], reader: Reader = db()): Promise<PrintPage> {
  if (filter.text) return searchPrints(filter, reader);
  const { total, counts } = countFacets(all, filter);
  const pages = pagesOf(total);
  const page = Math.min(filter.page, pages);
  const rows = await reader.execute<{ print_id: string }>(sql`${sql.raw(PLANNED_EACH_TIME)}
    select print_id from ${printListing} ${passing(filter)} order by ${ORDERS[filter.sort]}
    limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`);
  const ids = rows.map(row => row.print_id);
  return { cards: await cardsOf(ids, reader), total, page, pages, counts, capped: false, more: false };
}

const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / PAGE_SIZE));

const NEWEST = sql`released_on desc, title, print_id`;
const ORDERS: Record<Sort, SQL> = {
  newest: NEWEST,
  'price-up': sql`from_minor, ${NEWEST}`,
  'price-down': sql`to_minor desc, ${NEWEST}`,
  'few-left': sql`(remaining <= 0), remaining, ${NEWEST}`,
};

/** The condition that a row of the list passes every group of `filter`. */
function passing(filter: Filter): SQL {
  const groups = tokensOf(filter).map(tokens => sql`facets && ${sql.param(tokens)}::text[]`);
  return groups.length > 0 ? sql`where ${sql.join(groups, sql` and `)}` : sql``;
}

/** A search looks at the newest prints that it finds, and at no more than it can count and rank at once. */
async function searchPrints(filter: Filter, reader: Reader): Promise<PrintPage> {
  const search = await asked(filter.text, reader);
  const all = search ? await found(filter, search, matching(search), reader) : NOTHING;
  const capped = all.rows.reduce((sum, { prints }) => sum + prints, 0) >= MOST_FOUND;
  const narrowed = tokensOf(filter).length > 0;
  // Those that pass may be older than the newest that were found.
  const own =
    search && capped && narrowed ? await found(filter, search, matchingAndPassing(search, filter), reader) : all;
  const { counts } = countFacets(all.rows, filter);
  const pages = pagesOf(own.total);
  const cards = await cardsOf(own.ids, reader);
  return {
    cards,
    total: own.total,
    page: Math.min(filter.page, pages),
    pages,
    counts,
    capped,
    more: own.total >= MOST_FOUND,
  };
}

type Found = { rows: FacetRow[]; total: number; ids: string[] };
const NOTHING: Found = { rows: [], total: 0, ids: [] };

/** Of the candidates: what they can be narrowed by, how many pass the filter, and its page of them. */
async function found(filter: Filter, search: Asked, candidates: SQL, reader: Reader): Promise<Found> {
  const order = filter.sort === 'newest' ? sql`${search.rank} desc, ${NEWEST}` : ORDERS[filter.sort];
  const page = sql`least(${filter.page}::int, greatest(1, ceil(total / ${PAGE_SIZE}::float8)::int))`;
  const [row] = await reader.execute<Found>(sql`${sql.raw(PLANNED_EACH_TIME)}
    with found as materialized (${candidates}), passing as materialized (select * from found ${passing(filter)})
    select total,
      (select coalesce(json_agg(json_build_object('tokens', facets, 'prints', prints)), '[]') from (
        select facets, count(*)::int as prints from found group by facets) as alike) as rows,
      array(select print_id from passing order by ${order}
        limit ${PAGE_SIZE} offset (${page} - 1) * ${PAGE_SIZE}) as ids
    from (select count(*)::int as total from passing) as counted`);
  return row ?? NOTHING;
}

/** One by one by their key (`limit 1` holds Postgres to it): to read the whole list beside them would cost more. */
const matching = ({ where }: Asked): SQL => sql`
  select l.*, p.search_vector
  from (select id, search_vector from ${print} where ${where} order by released_on desc, title, id limit ${MOST_FOUND}) as p,
    lateral (select * from ${printListing} where print_id = p.id limit 1) as l`;

const matchingAndPassing = ({ where }: Asked, filter: Filter): SQL => sql`
  select * from (select l.*, ${print.searchVector} from ${printListing} l join ${print} on ${print.id} = l.print_id
    where ${where}) as matching ${passing(filter)} order by ${NEWEST} limit ${MOST_FOUND}`;
