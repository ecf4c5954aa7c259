import type { Filter } from '#lib/audit/model.ts';
import { isId } from '#lib/id.ts';

/** What was typed into the search, as it stands in the address. Dates are whole days in UTC, both of them included. */
export type Query = { actor: string; action: string; target: string; outcome: string; from: string; to: string };

type Sent = Readonly<Record<string, string | string[] | undefined>>;

const FIELDS = ['actor', 'action', 'target', 'outcome', 'from', 'to'] as const;

/** Reads the address. What is no text is as if it were not there. */
export function queryIn(sent: Sent): Query {
  const [actor = '', action = '', target = '', outcome = '', from = '', to = ''] = FIELDS.map(field => {
    const value = sent[field];
    return typeof value === 'string' ? value.trim().slice(0, 200) : '';
  });
  return { actor, action, target, outcome, from, to };
}

/** The filter that a query means. An id alone is an account's. */
export function filterOf({ actor, action, target, outcome, from, to }: Query): Filter {
  const filter: Filter = {
    actor: isId(actor) ? `account:${actor}` : actor,
    action,
    target,
    outcome: outcome === 'done' || outcome === 'refused' ? outcome : undefined,
    from: dayOf(from, 0),
    to: dayOf(to, 1),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as Filter;
}

function dayOf(text: string, more: number): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return;
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return;
  day.setUTCDate(day.getUTCDate() + more);
  return day.toISOString();
}

/** Only what was filled in, for an address. */
export const filledIn = (query: Query): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
