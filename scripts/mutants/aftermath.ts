import type { Mutant } from './mutant.ts';

/** What becomes of money that was taken, or almost. */
export const AFTERMATH: readonly Mutant[] = [
  {
    row: 2,
    does: 'writes a movement of money again each time that it is seen',
    edits: [
      {
        file: 'lib/payments/aftermath/record-movement.ts',
        text: 'currency: payment.currency, sourceId, at })',
        wrong: 'currency: payment.currency, sourceId: sourceId + Math.random(), at })',
      },
    ],
  },
  {
    row: 13,
    does: 'takes an authorization that lapsed for one that was canceled',
    edits: [
      {
        file: 'lib/payments/reduce.ts',
        text: "if (lapsed && isAuthorized(state)) return 'expired';",
        wrong: '',
      },
    ],
  },
  {
    row: 20,
    does: 'takes the order’s total for what was captured',
    edits: [
      {
        file: 'lib/payments/aftermath/record-money.ts',
        text: "kind: 'capture', amountMinor: receivedMinor,",
        wrong: "kind: 'capture', amountMinor: payment.amountMinor,",
      },
    ],
  },
  {
    row: 21,
    does: 'lets more go back than there is',
    edits: [
      {
        file: 'lib/payments/aftermath/refund-payment.ts',
        text: 'if (wanted.amountMinor > leftMinor) throw new RefundTooLarge(left);',
        wrong: '',
      },
    ],
  },
  {
    row: 21,
    does: 'forgets that a refund which failed has come back',
    edits: [
      {
        file: 'lib/payments/aftermath/record-refunds.ts',
        text: "if (undone) await recordMovement(tx, payment, { kind: 'refund_returned', amountMinor, sourceId, at: now });",
        wrong: '',
      },
    ],
  },
  {
    row: 22,
    does: 'adds up the movements of all payments',
    edits: [
      {
        file: 'lib/payments/aftermath/queries.ts',
        text: '.where(eq(moneyMovement.paymentId, paymentId))',
        wrong: '',
      },
    ],
  },
  {
    row: 23,
    does: 'never looks at a dispute again once it is known',
    edits: [
      {
        file: 'lib/payments/aftermath/record-disputes.ts',
        text: 'await tx.update(dispute).set(shown).where(eq(dispute.id, row.id));',
        wrong: '',
      },
    ],
  },
  {
    row: 23,
    does: 'counts the second dispute of a charge as the first',
    edits: [
      {
        file: 'lib/payments/aftermath/record-disputes.ts',
        text: 'rows.find(it => it.stripeDisputeId === one.id)',
        wrong: 'rows[0]',
      },
    ],
  },
];
