/** What is compared, in this order. `open` looks again at what earlier runs found and nobody has explained. */
export const SUBJECTS = ['payments', 'refunds', 'disputes', 'orders', 'open'] as const;
export type Subject = (typeof SUBJECTS)[number];

export type DifferenceKind =
  /** Stripe has it, we have no row for it. No money is in it, or it would be `money_without_order`. */
  | 'payment_only_at_stripe'
  | 'refund_only_at_stripe'
  | 'dispute_only_at_stripe'
  /** We have a row that says so, and Stripe has nothing of the kind. */
  | 'payment_only_here'
  | 'refund_only_here'
  | 'dispute_only_here'
  /** Both have it, and amount, currency or status differ. */
  | 'payment_differs'
  | 'refund_differs'
  | 'dispute_differs'
  /** Stripe holds somebody's money, and no order of ours is paid with it. */
  | 'money_without_order'
  /** An order of ours is paid, and no payment of it has brought money. */
  | 'order_without_money';

/** The kinds that cost somebody money as long as they last. */
export const MONEY_KINDS: readonly DifferenceKind[] = ['money_without_order', 'order_without_money'];

/** What one side says about an object. Amounts in minor units of its currency. */
export type Side = Readonly<Record<string, string | number | boolean | null>>;

/** Something that Stripe has and we have not, or the other way round, or not alike. */
export type Difference = {
  kind: DifferenceKind;
  /** The object at Stripe, or our row where Stripe has none. */
  objectId: string;
  paymentId: string | null;
  ours: Side | null;
  theirs: Side | null;
};

/** How far a run has come with one subject: back to `at`, and after the object `after` of a list. */
export type Reached = { at: string; after: string | null; done: boolean };

/** A difference for a staff page. Moments in ISO 8601. */
export type DifferenceView = Difference & {
  id: string;
  foundAt: string;
  lastSeenAt: string;
  goneAt: string | null;
  explained: { at: string; by: string; why: string } | null;
};

/** A run for a staff page. `progress` from 0 to 1; `stalled`: it has not moved for minutes, and will be taken up again. */
export type RunView = {
  id: string;
  from: string;
  until: string;
  startedAt: string;
  finishedAt: string | null;
  startedBy: string;
  compared: Readonly<Record<string, number>>;
  differences: number;
  progress: number;
  stalled: boolean;
};

/** The report: what waits for a person, the latest runs (newest first), and what was settled lately. */
export type ReconciliationReport = {
  waiting: DifferenceView[];
  /** More wait than are listed. */
  moreWait: boolean;
  settled: DifferenceView[];
  runs: RunView[];
};
