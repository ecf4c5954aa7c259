import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../answer.ts';
import type { Page, Span } from '../stripe/span.ts';
import { comparable } from './comparable.ts';
import type { Difference, Reached } from './model.ts';
import type { Ours, Place } from './ours.ts';
import { type Run, twoSided } from './pages.ts';

/** Something that Stripe has, or we have, or both, perhaps not alike. Stripe counts whole seconds. */
type Thing = { second: number; delay: number; where: 'both' | 'here' | 'stripe'; alike: boolean };
type Here = Ours & { alike: boolean };

const moment = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);

/** Both lists, read `size` at a time as Stripe and Postgres would. */
function lists(things: readonly Thing[], size: number) {
  const named = things.map((thing, index) => ({ ...thing, id: `re_${String(index).padStart(3, '0')}` }));
  const atStripe = named
    .filter(({ where }) => where !== 'here')
    .map(({ id, second, delay }) => ({ id, at: moment(second + Math.floor(delay)) }))
    .sort((one, other) => other.at.getTime() - one.at.getTime() || byId(one, other));
  const here: Here[] = named
    .filter(({ where }) => where !== 'stripe')
    .map(({ id, second, alike }) => ({
      id: `our_${id}`,
      stripeId: id,
      paymentId: id,
      intentId: null,
      at: moment(second),
      movedAt: moment(second),
      alike,
    }))
    .sort((one, other) => one.at.getTime() - other.at.getTime() || byId(one, other));
  const within = ({ from, until }: Span, at: Date) => at >= from && at < until;
  return comparable<(typeof atStripe)[number], Here>({
    async list(span: Span, after: string | null): Promise<Answer<Page<(typeof atStripe)[number]>>> {
      const all = atStripe.filter(({ at }) => within(span, at));
      const start = all.findIndex(({ id }) => id === after) + 1;
      const items = all.slice(start, start + size);
      return { kind: 'done', value: { items, next: start + size < all.length ? (items.at(-1)?.id ?? null) : null } };
    },
    async retrieve(stripeId) {
      const found = atStripe.find(({ id }) => id === stripeId);
      return found ? { kind: 'done', value: found } : { kind: 'refused', code: 'resource_missing' };
    },
    about: ({ at }) => ({ at, intentId: null }),
    belonging: async seen => here.filter(({ stripeId }) => seen.some(({ id }) => id === stripeId)),
    isThat: (ours, theirs) => ours.stripeId === theirs.id,
    byId: async () => [],
    async between(span: Span, place: Place | null) {
      const all = here.filter(({ at }) => within(span, at));
      return all.slice(all.findIndex(({ id }) => id === place?.id) + 1).slice(0, size);
    },
    underWay: async () => [],
    compare(ours, theirs): Difference[] {
      const found = { objectId: theirs?.id ?? ours?.stripeId ?? '', paymentId: null, ours: null, theirs: null };
      if (!ours) return [{ ...found, kind: 'refund_only_at_stripe' }];
      if (!theirs) return [{ ...found, kind: 'refund_only_here' }];
      return ours.alike ? [] : [{ ...found, kind: 'refund_differs' }];
    },
  });
}

const THING = fc.record<Thing>({
  second: fc.integer({ min: 0, max: 12 }),
  delay: fc.double({ min: 0, max: 2, noNaN: true }),
  where: fc.constantFrom('both', 'both', 'here', 'stripe'),
  alike: fc.boolean(),
});

test('whatever lies on a page, at its seam, or on one side only: each thing is judged, also when every page is read by another process', async () => {
  const run = { fromAt: moment(0), untilAt: moment(20) } as Run;
  await fc.assert(
    fc.asyncProperty(
      fc.array(THING, { maxLength: 25 }),
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      async (things, size, alone) => {
        const both = lists(things, size);
        const found = new Map<string, string>();
        let read = twoSided(both);
        for (let reached: Reached | null = null; !reached?.done; ) {
          if (alone) read = twoSided(both);
          for await (const part of read(run, reached)) {
            for (const { differences } of part.findings)
              for (const one of differences) found.set(one.objectId, one.kind);
            reached = part.reached ?? reached;
          }
        }
        const expected = things.flatMap(({ where, alike }, index) => {
          const id = `re_${String(index).padStart(3, '0')}`;
          if (where === 'here') return [[id, 'refund_only_here']];
          if (where === 'stripe') return [[id, 'refund_only_at_stripe']];
          return alike ? [] : [[id, 'refund_differs']];
        });
        expect([...found].sort()).toEqual(expected.sort());
      },
    ),
  );
});
