import type { Answer } from '../answer.ts';
import type { Page, Span } from '../stripe/span.ts';
import { NoAnswerFromStripe } from '../sync-or-throw.ts';
import type { Difference } from './model.ts';
import type { Ours, Place } from './ours.ts';

/**
 * What one comparison came to. `names`: every id under which a difference of it may have been noted before.
 * `movedAt`: when the younger of the two sides last changed, as far as can be told.
 */
export type Finding = { names: string[]; intentId: string | null; movedAt: Date; differences: Difference[] };

/** One page of Stripe's list beside ours. `next` is null once there is no more. */
export type ComparedPage = { findings: Finding[]; ids: ReadonlySet<string>; oldest: Date | null; next: string | null };

/** Something of which both sides keep a list. Nothing here holds more than a page of it in memory. */
export type Comparable = {
  /** Stripe's list, newest first, each beside ours. */
  page(span: Span, after: string | null): Promise<ComparedPage>;
  /** Ours of a span that are not among `seen`, each beside what Stripe says when asked for it by name. */
  rest(span: Span, seen: ReadonlySet<string>): AsyncGenerator<Finding[]>;
  /** Ours from before a moment that are still open. */
  underWay(before: Date): AsyncGenerator<Finding[]>;
  /** What was noted earlier, once more, by the object that it was noted under. */
  again(objectId: string): Promise<Finding[]>;
};

type Spec<T, O> = {
  list(span: Span, after: string | null): Promise<Answer<Page<T>>>;
  /** `refused` when Stripe has none of this id. */
  retrieve(stripeId: string): Promise<Answer<T>>;
  /** When it came to be at Stripe, and the intent it is about. */
  about(theirs: T): { at: Date; intentId: string | null };
  /** Ours that belong to these of Stripe. */
  belonging(theirs: readonly T[]): Promise<O[]>;
  isThat(ours: O, theirs: T): boolean;
  byId(id: string): Promise<O[]>;
  between(span: Span, place: Place | null): Promise<O[]>;
  underWay(before: Date, place: Place | null): Promise<O[]>;
  compare(ours: O | null, theirs: T | null): Difference[];
};

export function comparable<T extends { id: string }, O extends Ours>(spec: Spec<T, O>): Comparable {
  const lookAt = (ours: O | null, theirs: T | null): Finding => {
    const about = theirs && spec.about(theirs);
    const names = [ours?.id, ours?.stripeId, theirs?.id].filter(name => typeof name === 'string');
    const movedAt = new Date(Math.max(ours?.movedAt.getTime() ?? 0, ours?.at.getTime() ?? 0, about?.at.getTime() ?? 0));
    const differences = spec.compare(ours, theirs);
    return { names, intentId: ours?.intentId ?? about?.intentId ?? null, movedAt, differences };
  };
  const askFor = async (ours: O): Promise<Finding> =>
    lookAt(ours, ours.stripeId ? heard(await spec.retrieve(ours.stripeId)) : null);
  async function* each(read: (place: Place | null) => Promise<O[]>, seen: ReadonlySet<string>) {
    for (let place: Place | null = null; ; ) {
      const rows = await read(place);
      const last = rows.at(-1);
      if (!last) return;
      const unseen = rows.filter(({ stripeId }) => !stripeId || !seen.has(stripeId));
      const findings: Finding[] = [];
      for (const row of unseen) findings.push(await askFor(row));
      yield findings;
      place = { at: last.at, id: last.id };
    }
  }
  return {
    async page(span, after) {
      const { items, next } = heard(await spec.list(span, after)) ?? noList();
      const rows = items.length > 0 ? await spec.belonging(items) : [];
      const last = items.at(-1);
      return {
        findings: items.map(theirs => lookAt(rows.find(ours => spec.isThat(ours, theirs)) ?? null, theirs)),
        ids: new Set(items.map(({ id }) => id)),
        oldest: last ? spec.about(last).at : null,
        next,
      };
    },
    rest: (span, seen) => each(place => spec.between(span, place), seen),
    underWay: before => each(place => spec.underWay(before, place), new Set()),
    async again(objectId) {
      const own = await spec.byId(objectId);
      if (own[0]) return [await askFor(own[0])];
      const theirs = heard(await spec.retrieve(objectId));
      const [ours] = theirs ? await spec.belonging([theirs]) : [];
      return [lookAt(ours ?? null, theirs)].map(finding => ({ ...finding, names: [...finding.names, objectId] }));
    },
  };
}

/** What Stripe said: null where it has nothing of this id. Throws when it did not answer, or not to the question. */
function heard<T>(answer: Answer<T>): T | null {
  if (answer.kind === 'done') return answer.value;
  if (answer.kind === 'refused' && answer.code === 'resource_missing') return null;
  throw new NoAnswerFromStripe(`the comparison: ${answer.kind}`);
}

function noList(): never {
  throw new NoAnswerFromStripe('the comparison: the place in the list is gone');
}
