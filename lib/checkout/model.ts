/** One line of a quote, as it was priced. Amounts in minor units of the quote's currency. */
export type QuoteLine = {
  variantId: string;
  sku: string;
  slug: string;
  title: string;
  artist: string;
  choice: string;
  quantity: number;
  unitMinor: number;
  lineMinor: number;
};
