import type { Mutant } from './mutant.ts';

/** Where payments and orders stand, and who moves them. */
export const STATES: readonly Mutant[] = [
  {
    row: 1,
    does: 'moves a payment without locking anything',
    edits: [
      {
        file: 'lib/db/exclusively.ts',
        text: 'const before = turns.get(key) ?? Promise.resolve();',
        wrong: 'if (key !== "") return work();\n  const before = turns.get(key) ?? Promise.resolve();',
      },
      {
        file: 'lib/payments/queries.ts',
        text: ".where(eq(payment.id, paymentId)).for('update'));",
        wrong: '.where(eq(payment.id, paymentId)));',
      },
    ],
  },
  {
    row: 14,
    does: 'takes the approval of a review at Stripe for the decision of a person here',
    edits: [
      {
        file: 'lib/payments/record-intent.ts',
        text: ': riskStatus,\n',
        wrong: ": riskStatus === 'held' && seen.review && !seen.review.open ? 'approved' : riskStatus,\n",
      },
    ],
  },
  {
    row: 15,
    does: 'captures what is still in review',
    edits: [
      { file: 'lib/payments/ask-after.ts', text: "if (outcome === 'allow')", wrong: "if (outcome !== 'block')" },
      {
        file: 'lib/payments/next-step.ts',
        text: " || (payment.riskStatus === 'allowed' && seen.review?.open)",
        wrong: '',
      },
    ],
  },
  {
    row: 16,
    does: 'gives the stock back while the intent may still be paid',
    edits: [
      {
        file: 'lib/payments/bring-up-to-date.ts',
        text: "if (answer === 'unknown') return 'unknown';\n    payment",
        wrong:
          "if (answer === 'unknown') { await db().execute('update inventory_reservation set released_at = now() where order_id = (select order_id from payment where id = \\'' + paymentId + '\\')'); return 'unknown'; }\n    payment",
      },
    ],
  },
  {
    row: 16,
    does: 'ends a payment after a quarter of an hour, in the middle of 3-D Secure',
    edits: [
      {
        file: 'lib/payments/idle.ts',
        text: 'export const IDLE_AFTER = 30 * MINUTE;',
        wrong: 'export const IDLE_AFTER = 15 * MINUTE;',
      },
    ],
  },
  {
    row: 17,
    does: 'sends late money back once for each look',
    edits: [
      {
        file: 'lib/payments/give-back.ts',
        text: 'if (await wasGivenBack(tx, payment.id)) return;',
        wrong: '',
      },
      {
        file: 'lib/payments/give-back.ts',
        text: 'const { leftMinor } = await refundable(tx, payment);',
        wrong: 'const leftMinor = payment.amountReceivedMinor;',
      },
    ],
  },
  {
    row: 17,
    does: 'says nothing about money that comes for a closed order',
    edits: [
      {
        file: 'lib/payments/reduce.ts',
        text: 'if (isClosed(state)) return { state, late: lateMoney(seen) };',
        wrong: 'if (isClosed(state)) return { state, late: null };',
      },
    ],
  },
  {
    row: 18,
    does: 'waits an hour for a webhook before it looks by itself',
    edits: [
      {
        file: 'lib/payments/sweep-times.ts',
        text: 'const STEPS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR,',
        wrong: 'const STEPS = [HOUR,',
      },
    ],
  },
  {
    row: 33,
    does: 'cancels a payment whose money was taken',
    edits: [
      { file: 'lib/payments/abandon-payment.ts', text: 'if (!awaitsCard(payment.state)) return false;', wrong: '' },
    ],
  },
  {
    row: 11,
    does: 'lets a late decline of an earlier card lead back from an authorization',
    edits: [
      {
        file: 'lib/payments/reduce.ts',
        text: 'if (isAuthorized(state)) return { state, late: null };',
        wrong: '',
      },
    ],
  },
  {
    row: 11,
    does: 'lets a late look lead back from captured money',
    edits: [
      {
        file: 'lib/payments/reduce.ts',
        text: 'if (isCaptured(state) || told === null) return { state, late: null };',
        wrong: 'if (told === null) return { state, late: null };',
      },
    ],
  },
  {
    row: 19,
    does: 'knows nothing of an intent that was canceled at Stripe',
    edits: [{ file: 'lib/payments/reduce.ts', text: "  canceled: 'canceled',\n};", wrong: '};' }],
  },
];
