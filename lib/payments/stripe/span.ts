/** A span of time in which objects were created at Stripe; `until` excluded. */
export type Span = { from: Date; until: Date };

/** One page of a long list, newest first. Hand `next` back to read on; null once there is no more. */
export type Page<T> = { items: T[]; next: string | null };

/** Asks for one page of what was created in a span, after an object of the page before. */
export const spanned = ({ from, until }: Span, after: string | null) => ({
  created: { gte: Math.floor(from.getTime() / 1000), lt: Math.ceil(until.getTime() / 1000) },
  limit: 100,
  ...(after ? { starting_after: after } : {}),
});

/** A page as we hand it on. */
export function pageOf<Seen extends { id: string }, T>(
  list: { data: Seen[]; has_more: boolean },
  read: (seen: Seen) => T,
): Page<T> {
  return { items: list.data.map(read), next: list.has_more ? (list.data.at(-1)?.id ?? null) : null };
}

/** The id of something that Stripe may or may not have expanded. */
export const idOf = (reference: string | { id: string } | null | undefined): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null);

/** Stripe counts seconds. */
export const momentOf = (seconds: number): Date => new Date(seconds * 1000);
