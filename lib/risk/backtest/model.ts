import type { RiskHit, RiskOutcome } from '../model.ts';

/** A payment of a file: what a shop knew of it, and what became of it. Texts are compared, never shown. */
export type PaymentOfFile = {
  paymentId: string;
  createdAt: Date;
  customerId: string | null;
  cardId: string | null;
  terminalId: string | null;
  ip: string | null;
  email: string | null;
  amountMinor: number;
  /** ISO 4217, lower case. */
  currency: string;
  /** Whether it turned out to be fraud; null where nobody knows. */
  fraud: boolean | null;
};

/** `score`, 0 to 100, puts payments in the order of suspicion: one with a heavier outcome is always above. */
export type Judged = { score: number; outcome: RiskOutcome; hits: readonly RiskHit[] };
