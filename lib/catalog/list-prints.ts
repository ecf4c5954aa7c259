import { type SQL, sql } from 'drizzle-orm';
import { db, PLANNED_EACH_TIME, type Reader } from '#lib/db/index.ts';
import { cardsOf } from './cards.ts';
import { countFacets, type FacetRows, tokensOf } from './facets.ts';
import { type Filter, PAGE_SIZE, type PrintPage, type Sort } from './model.ts';
import { print, printListing } from './schema.ts';
import { type Asked, asked, MOST_FOUND } from './search.ts';

/**
 * One page of the prints that pass `filter`, in its order; a search without another order gives the best match first.
 * `all` is what `facetRows` says of the filter's text: the counts are taken from it, the page from an index.
 */
export async function listPrints(filter: Filter, all: FacetRows, reader: Reader = db()): Promise<PrintPage> {
  const { total: counted, counts } = countFacets(all.rows, filter);
  const search = filter.text ? await asked(filter.text, reader) : null;
  const found = search || !filter.text ? listed(filter, search) : null;
  const total = found && all.capped ? await countUpTo(MOST_FOUND, found.where, reader) : counted;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const cards = found && total > 0 ? await cardsOf(await idsOn(page, found, reader), reader) : [];
  return { cards, total, more: all.capped && total >= MOST_FOUND, page, pages, counts, someCounted: all.capped };
}

type Listed = { where: SQL; ids: SQL };

const NEWEST = sql`released_on desc, title, print_id`;
const ORDERS: Record<Sort, SQL> = {
  newest: NEWEST,
  'price-up': sql`from_minor, ${NEWEST}`,
  'price-down': sql`to_minor desc, ${NEWEST}`,
  'few-left': sql`(remaining <= 0), remaining, ${NEWEST}`,
};

function listed(filter: Filter, search: Asked | null): Listed {
  const groups = tokensOf(filter).map(tokens => sql`facets && ${sql.param(tokens)}::text[]`);
  const where = search
    ? sql`from (select l.*, ${print.searchVector} from ${printListing} l join ${print} on ${print.id} = l.print_id where ${search.where}) as found`
    : sql`from ${printListing}`;
  const narrowed = groups.length > 0 ? sql`${where} where ${sql.join(groups, sql` and `)}` : where;
  if (!search || filter.sort !== 'newest')
    return { where: narrowed, ids: sql`select print_id ${narrowed} order by ${ORDERS[filter.sort]}` };
  const newest = sql`select * ${narrowed} order by ${NEWEST} limit ${MOST_FOUND}`;
  return {
    where: narrowed,
    ids: sql`select print_id from (${newest}) as newest order by ${search.rank} desc, ${NEWEST}`,
  };
}

async function idsOn(page: number, { ids }: Listed, reader: Reader): Promise<string[]> {
  const rows = await reader.execute<{ print_id: string }>(
    sql`${sql.raw(PLANNED_EACH_TIME)} ${ids} limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`,
  );
  return rows.map(row => row.print_id);
}

async function countUpTo(most: number, where: SQL, reader: Reader): Promise<number> {
  const [row] = await reader.execute<{ prints: number }>(
    sql`${sql.raw(PLANNED_EACH_TIME)} select count(*)::int as prints from (select 1 ${where} limit ${most}) as counted`,
  );
  return row?.prints ?? 0;
}
