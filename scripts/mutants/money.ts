import type { Mutant } from './mutant.ts';

/** Amounts, and what the log says about them. */
export const MONEY: readonly Mutant[] = [
  {
    row: 28,
    does: 'takes every currency for one of two decimals',
    edits: [
      {
        file: 'lib/money.ts',
        text: 'if (ZERO_DECIMAL.has(code)) return 0;',
        wrong: 'if (code) return 2;',
      },
    ],
  },
  {
    row: 28,
    does: 'asks Stripe for amounts that it does not take',
    edits: [
      {
        file: 'lib/payments/open-payment.ts',
        text: 'if (!isChargeable({ minor: amountMinor, currency }))',
        wrong: 'if (amountMinor < 0)',
      },
    ],
  },
  {
    row: 31,
    does: 'logs the address that an intent was refused for',
    edits: [
      {
        file: 'lib/payments/carry-on.ts',
        text: '.error({ paymentId: payment.id, answer },',
        wrong: '.error({ paymentId: payment.id, answer, shipTo },',
      },
    ],
  },
];
