/** What became of money on a day (UTC). */
export type PaymentDay = {
  /** Payments captured, and what was taken, in minor units by currency. */
  captured: number;
  capturedMinor: Readonly<Record<string, number>>;
  /** Disputes opened and early fraud warnings received. */
  disputes: number;
  warnings: number;
  /** Customers who were asked that day to verify themselves, and how many of them had by now. */
  asked: number;
  passed: number;
};

export const NO_PAYMENT_DAY: PaymentDay = {
  captured: 0,
  capturedMinor: {},
  disputes: 0,
  warnings: 0,
  asked: 0,
  passed: 0,
};
