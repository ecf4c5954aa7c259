import { later } from '#lib/clock.ts';
import type { Change } from './model.ts';
import type { PricedCart } from './price-cart.ts';
import { QUOTE_VALID_FOR, type QuoteRow } from './quotes.ts';

/** What the buyer agreed to, and what the request claims that they saw. */
export type Shown = Pick<
  QuoteRow,
  'lines' | 'shippingMinor' | 'taxMinor' | 'totalMinor' | 'shippingMethod' | 'currency' | 'expiresAt'
> & { expectedTotalMinor: number };

/** Every difference between what was shown and what holds now; none means that the buyer pays what they saw. */
export function changesSince(shown: Shown, fresh: PricedCart, now: Date): Change[] {
  if (shown.currency !== fresh.currency) throw new Error('the currency of a cart changed');
  return [...expiry(shown, now), ...lineChanges(shown, fresh), ...sumChanges(shown, fresh)];
}

function expiry({ expiresAt }: Shown, now: Date): Change[] {
  if (expiresAt > now) return [];
  return [{ what: 'expired', from: expiresAt.toISOString(), to: later(now, QUOTE_VALID_FOR).toISOString() }];
}

function lineChanges(shown: Shown, fresh: PricedCart): Change[] {
  const before = new Map(shown.lines.map(line => [line.variantId, line]));
  const current = new Set(fresh.lines.map(line => line.variantId));
  const gone = shown.lines.filter(line => !current.has(line.variantId));
  return [
    ...gone.map(({ sku, title, quantity }): Change => ({ what: 'quantity', sku, title, from: quantity, to: 0 })),
    ...fresh.lines.flatMap(line => changesOfLine(line, before.get(line.variantId))),
  ];
}

function changesOfLine(line: PricedCart['lines'][number], before: Shown['lines'][number] | undefined): Change[] {
  const { sku, title, quantity, unitMinor, available } = line;
  const changes: Change[] = [];
  const had = before?.quantity ?? 0;
  if (had !== quantity) changes.push({ what: 'quantity', sku, title, from: had, to: quantity });
  if (before && before.unitMinor !== unitMinor) {
    changes.push({ what: 'price', sku, title, from: before.unitMinor, to: unitMinor });
  }
  if (available < quantity) changes.push({ what: 'stock', sku, title, from: quantity, to: available });
  return changes;
}

function sumChanges(shown: Shown, fresh: PricedCart): Change[] {
  const changes: Change[] = [];
  const note = (what: 'shipping' | 'tax' | 'total', from: number | null, to: number | null) => {
    if (from !== to) changes.push({ what, from, to });
  };
  note('shipping', shown.shippingMinor, fresh.shippingMinor);
  note('tax', shown.taxMinor, fresh.taxMinor);
  // What the page says it showed counts as shown, so that a stale or altered page is asked again, never charged.
  const seen = shown.expectedTotalMinor === fresh.totalMinor ? shown.totalMinor : shown.expectedTotalMinor;
  note('total', seen, fresh.totalMinor);
  return changes;
}
