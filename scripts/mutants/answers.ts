import type { Mutant } from './mutant.ts';

/** Answers of Stripe that are lost, refused or repeated. */
export const ANSWERS: readonly Mutant[] = [
  {
    row: 5,
    does: 'asks Stripe again under a new key when the answer to creating was lost',
    edits: [
      {
        file: 'lib/payments/stripe/intents.ts',
        text: '`pi:create:',
        wrong: 'String(Math.random()) + `pi:create:',
      },
    ],
  },
  {
    row: 5,
    does: 'takes a lost answer for a no, and lets the buyer pay anew',
    edits: [
      {
        file: 'lib/payments/answer.ts',
        text: "return { kind: neverArrived(thrown) ? 'unavailable' : 'unknown' };",
        wrong: "return { kind: 'unavailable' };",
      },
    ],
  },
  {
    row: 6,
    does: 'derives the key of a confirmation from the card details',
    edits: [
      {
        file: 'lib/payments/stripe/intents.ts',
        text: '`pi:confirm:',
        wrong: 'wanted.confirmationToken + `pi:confirm:',
      },
    ],
  },
  {
    row: 6,
    does: 'lets an attempt change its card details',
    edits: [
      {
        file: 'lib/payments/open-attempt.ts',
        text: 'if (!equal) throw new ForeignAttempt();',
        wrong: '',
      },
    ],
  },
  {
    row: 10,
    does: 'says nothing when Stripe refuses card details, and the order hangs',
    edits: [
      {
        file: 'lib/payments/carry-on.ts',
        text: "await finishAttempt(db(), attempt.id, { outcome: 'declined', declineCode: 'token_unusable' }, now);",
        wrong: '',
      },
    ],
  },
  {
    row: 10,
    does: 'counts no card details that Stripe refused',
    edits: [
      {
        file: 'lib/payments/carry-on.ts',
        text: "await countIncident('refused_details', answer.code);",
        wrong: '',
      },
    ],
  },
  {
    row: 34,
    does: 'takes a refused capture for money',
    edits: [
      {
        file: 'lib/payments/capture.ts',
        text: "if (answer.kind === 'refused' || answer.kind === 'declined') await goBack(payment.id, answer.code ?? 'declined', now);",
        wrong:
          "await transaction(async tx => moveTo(tx, await lockPayment(tx, payment.id), 'captured', 'captured', now));",
      },
    ],
  },
  {
    row: 32,
    does: 'goes on asking with a key that Stripe has refused',
    edits: [
      {
        file: 'lib/payments/circuit/breaker.ts',
        text: "const atOnce = trouble === 'unauthorized' || trouble === 'forbidden';",
        wrong: 'const atOnce = false;',
      },
    ],
  },
];
