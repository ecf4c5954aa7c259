import { getPrint, seedCatalog } from '#lib/catalog/index.ts';
import { twoPrints } from '#lib/catalog/two-prints.fixture.ts';
import { transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { createOrder, type OrderDraft, type OrderLine } from './index.ts';

export const now = new Date('2026-11-24T10:00:00Z');

/** Seeds two prints and returns the lines that ada can order: Tide Table, unframed and in oak. */
export async function adasLines(): Promise<{ unframed: OrderLine; oak: OrderLine }> {
  // Seeded once: seeding locks prints and stock the other way round than a sale does.
  if (!(await getPrint('tide-table'))) await transaction(tx => seedCatalog(tx, twoPrints));
  const print = await getPrint('tide-table');
  const line = (frame: string, sku: string, unitMinor: number): OrderLine => ({
    variantId: print?.variants.find(it => it.frame === frame)?.id ?? '',
    sku,
    slug: 'tide-table',
    title: 'Tide Table',
    artist: 'Tomás Quill',
    choice: `40 × 50 cm, ${frame}`,
    quantity: 1,
    unitMinor,
    lineMinor: unitMinor,
    editionSize: 50,
  });
  return { unframed: line('unframed', 'TID-4050-U', 12_500), oak: line('oak', 'TID-4050-O', 21_500) };
}

/** The line with another quantity. */
export const times = (line: OrderLine, quantity: number): OrderLine => ({
  ...line,
  quantity,
  lineMinor: line.unitMinor * quantity,
});

/** Places an order of `lines`, from a new cart unless told otherwise. */
export const place = (lines: readonly OrderLine[], change: Partial<OrderDraft> = {}): Promise<string> =>
  transaction(tx => createOrder(tx, { ...draft(lines), ...change }));

const draft = (lines: readonly OrderLine[]): OrderDraft => ({
  cartId: newId(),
  accountId: null,
  email: 'ada@example.org',
  shipTo: {
    name: 'Ada de Vries',
    line1: 'Prinsengracht 263',
    line2: null,
    city: 'Amsterdam',
    region: null,
    postalCode: '1016 GV',
    country: 'NL',
    phone: null,
  },
  currency: 'eur',
  lines,
  shippingMinor: 695,
  taxMinor: 2_290,
  taxLabel: 'Includes 21% VAT (Netherlands)',
  shippingMethod: 'Standard delivery',
  arrivesFrom: '2026-11-26',
  arrivesTo: '2026-11-27',
  contentHash: 'hash',
  now,
});
