/** What a refund would do: `RefundReview` of the payments, which a component may not name. Amounts in minor units. */
export type Review = {
  amountMinor: number;
  leftMinor: number;
  currency: string;
  card: { brand: string | null; last4: string | null };
  fraudulent: boolean;
};
