import type { Table } from '../state/table.ts';
import { invalid, noSuch } from './error.ts';
import type { Range } from './shape.ts';

export type Page = {
  limit?: number | null;
  starting_after?: string | null;
  ending_before?: string | null;
  created?: Range;
};

export type List<T> = { object: 'list'; data: T[]; has_more: boolean; url: string };

export function list<T>(url: string, data: T[], hasMore = false): List<T> {
  return { object: 'list', data, has_more: hasMore, url };
}

/**
 * One page of a table, newest first. `starting_after` walks to older objects, `ending_before` to newer ones.
 * @throws ApiError 400 for a limit outside 1-100 or an unknown cursor
 */
export function page<T extends { id: string; created: number }>(
  url: string,
  table: Table<T>,
  asked: Page,
  matches: (row: T) => boolean = () => true,
): List<T> {
  const limit = pageSize(asked.limit);
  const rows = table.newestFirst().filter(row => within(row.created, asked.created) && matches(row));
  const at = (id: string, param: string): number => {
    const index = rows.findIndex(row => row.id === id);
    if (index < 0) throw noSuch('object', id, param);
    return index;
  };
  if (asked.ending_before) {
    const end = at(asked.ending_before, 'ending_before');
    const start = Math.max(0, end - limit);
    return list(url, rows.slice(start, end), start > 0);
  }
  const start = asked.starting_after ? at(asked.starting_after, 'starting_after') + 1 : 0;
  return list(url, rows.slice(start, start + limit), start + limit < rows.length);
}

function pageSize(limit: number | null | undefined): number {
  const size = limit ?? 10;
  const code = 'parameter_invalid_integer';
  if (size < 1) throw invalid('This value must be greater than or equal to 1.', 'limit', code);
  if (size > 100)
    throw invalid(`This value must be less than or equal to 100 (it currently is '${size}').`, 'limit', code);
  return size;
}

function within(created: number, range: Range | undefined): boolean {
  if (!range) return true;
  const { gt, gte, lt, lte } = range;
  return (
    (gt === undefined || created > gt) &&
    (gte === undefined || created >= gte) &&
    (lt === undefined || created < lt) &&
    (lte === undefined || created <= lte)
  );
}
