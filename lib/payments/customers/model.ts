/** A card that an account keeps at Stripe, as its owner sees it. */
export type SavedCard = {
  id: string;
  /** Stripe's word for the brand: `visa`, `mastercard` … */
  brand: string;
  last4: string;
  /** 1 to 12. */
  expiryMonth: number;
  expiryYear: number;
  expired: boolean;
};

/** A card is good through the last day of the month that is printed on it. */
export const hasExpired = (month: number, year: number, now: Date): boolean => now.getTime() >= Date.UTC(year, month);
