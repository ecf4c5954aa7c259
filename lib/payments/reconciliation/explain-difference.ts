import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { reconciliationDifference } from './schema.ts';

/** Gone, explained by somebody else, or never there. */
export class DifferenceSettled extends Refusal {
  constructor() {
    super('difference_settled', 'This difference is no longer open. Reload the page to see what became of it.', 409);
  }
}

/**
 * A person says why a difference is as it should be. It stays on record, with who said so; should either side say
 * something else later, that is a new difference. Throws DifferenceSettled.
 */
export const explainDifference = operation({
  name: 'payments.explain-difference',
  may: 'reconciliation.explain',
  input: z.strictObject({
    differenceId: z.uuid(),
    explanation: z.string().trim().min(10, 'Say in a sentence why, for whoever asks later.').max(500),
  }),
  target: ({ differenceId }) => `difference:${differenceId}`,
  async run({ tx, actor, now }, { differenceId, explanation }) {
    const { id, goneAt, explainedAt } = reconciliationDifference;
    const explained = await tx
      .update(reconciliationDifference)
      .set({ explainedAt: now, explainedBy: actor.id, explanation })
      .where(and(eq(id, differenceId), isNull(goneAt), isNull(explainedAt)))
      .returning({ id });
    if (explained.length === 0) throw new DifferenceSettled();
  },
});
