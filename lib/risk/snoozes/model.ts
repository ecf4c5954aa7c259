/** By what a rule is put to sleep for somebody. */
export const SNOOZE_KINDS = ['card', 'account', 'email'] as const;
export type SnoozeKind = (typeof SNOOZE_KINDS)[number];

/** A rule that counts for nothing for one card, account or mailbox. Moments in ISO 8601. */
export type SnoozeView = {
  id: string;
  rule: string;
  kind: SnoozeKind;
  paymentId: string;
  reason: string;
  actor: string;
  createdAt: string;
  expiresAt: string;
  endedBy: string | null;
};
