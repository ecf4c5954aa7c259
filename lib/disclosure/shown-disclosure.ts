import { CATEGORIES, type DisclosureView, GROUNDS, RECIPIENTS } from './model.ts';
import type { disclosure } from './schema.ts';

/** A row of the ledger as its person reads it. */
export const shownDisclosure = (row: typeof disclosure.$inferSelect): DisclosureView => ({
  id: row.id,
  at: row.at.toISOString(),
  recipient: row.recipient,
  to: row.name ? `${row.name} (${RECIPIENTS[row.recipient].toLowerCase()})` : RECIPIENTS[row.recipient],
  purpose: row.purpose,
  ground: row.ground,
  says: GROUNDS[row.ground],
  categories: row.categories.map(category => CATEGORIES[category]),
  law: row.law,
});
