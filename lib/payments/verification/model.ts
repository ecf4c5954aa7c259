import type { Method } from '#lib/access/model.ts';
import type { Assurance } from '#lib/risk/model.ts';

/** By what a buyer showed that it is them: an account holder by a factor, a guest by a mailed code and their street. */
export type VerificationMethod = Exclude<Method, 'password'> | 'mail-and-street';

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

/** How the verification of a held payment stands, for its buyer's page. */
export type VerificationView = {
  paymentId: string;
  passed: boolean;
  /** Whose order it is; null for a guest's. */
  accountId: string | null;
  /** Whether a code for a guest is on its way that still works. */
  codeSent: boolean;
  /** False after too many wrong answers: then only a person can go on. */
  open: boolean;
  codeMinutes: number;
};
