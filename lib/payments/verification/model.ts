import type { Method } from '#lib/access/model.ts';

/** By what a buyer showed that it is them: an account holder by a factor, a guest by a mailed code and their street. */
export type VerificationMethod = Exclude<Method, 'password'> | 'mail-and-street';

/**
 * What a verification is worth. `factor`: an account that was known for more than a day is in its owner's hands. `code`:
 * only that whoever pays reads the mail of the order and knows where it goes.
 */
export type Assurance = 'factor' | 'code';

/** What is known of the verification of a payment. */
export type Verification = {
  askedAt: Date;
  /** `system:hold`, or whoever asked at the desk. */
  askedBy: string;
  asks: number;
  remindedAt: Date | null;
  passedAt: Date | null;
  passedBy: string | null;
  method: VerificationMethod | null;
  assurance: Assurance | null;
};
