import type { Mutant } from './mutant.ts';

/** What comes from Stripe by itself. */
export const WEBHOOKS: readonly Mutant[] = [
  {
    row: 3,
    does: 'queues the work of an event for every delivery of it',
    edits: [
      {
        file: 'lib/payments/take-in.ts',
        text: '.onConflictDoNothing()',
        wrong: '.onConflictDoUpdate({ target: stripeEvent.id, set: { type: row.type } })',
      },
    ],
  },
  {
    row: 4,
    does: 'forgets an event whose intent is not linked yet',
    edits: [
      {
        file: 'lib/payments/process-event.ts',
        text: "if (answer.kind === 'refused') return null;",
        wrong: 'if (answer) return null;',
      },
    ],
  },
  {
    row: 12,
    does: 'believes what an event says about its object',
    edits: [
      {
        file: 'lib/payments/process-event.ts',
        text: 'if (paymentId) await syncOrThrow(',
        wrong:
          "if (paymentId && event.type === 'payment_intent.payment_failed') await db().update(payment).set({ state: 'requires_payment_method' }).where(eq(payment.id, paymentId));\n    else if (paymentId) await syncOrThrow(",
      },
    ],
  },
  {
    row: 24,
    does: 'fails on an intent that is not of this shop',
    edits: [
      {
        file: 'lib/payments/process-event.ts',
        text: 'if (!paymentId || !isId(paymentId)) return null;',
        wrong: "if (!paymentId || !isId(paymentId)) throw new Error('no payment');",
      },
    ],
  },
  {
    row: 25,
    does: 'keeps the row of an event whose work was never queued',
    edits: [
      {
        file: 'lib/payments/take-in.ts',
        text: 'const queued = await keep(',
        wrong:
          "if ((await on.insert(stripeEvent).values(row).onConflictDoNothing().returning()).length === 0) return 'known';\n  await statement(to => to.select({ job: ADDING_JOB }).from(stripeEvent).limit(1))(on, job);\n  const queued = await keep(",
      },
    ],
  },
  {
    row: 26,
    does: 'checks the signature of a body that was parsed and written again',
    edits: [
      {
        file: 'app/api/stripe/webhook/route.ts',
        text: 'receiveWebhook(await request.text(), ',
        wrong: 'receiveWebhook(JSON.stringify(await request.json()), ',
      },
    ],
  },
  {
    row: 26,
    does: 'takes a secret with the newline that was pasted with it',
    edits: [{ file: 'lib/config/read-config.ts', text: '.map(part => part.trim())', wrong: '' }],
  },
  {
    row: 27,
    does: 'takes signatures of any age',
    edits: [
      {
        file: 'lib/payments/stripe.ts',
        text: 'export const WEBHOOK_TOLERANCE = 300;',
        wrong: 'export const WEBHOOK_TOLERANCE = 0;',
      },
    ],
  },
];
