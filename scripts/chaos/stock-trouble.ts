export type StockRow = {
  variantId: string;
  printId: string;
  onHand: number;
  reserved: number;
  sold: number;
  promised: number;
};

/** How many of everything lay there before anybody bought. */
export const PLENTY = 1_000_000;

/** Stock that does not add up: what is there and what was sold make what was there; what is promised is reserved. */
export const stockTrouble = (rows: readonly StockRow[]): string[] =>
  rows.flatMap(({ variantId, onHand, reserved, sold, promised }) => [
    ...(onHand + sold === PLENTY ? [] : [`variant ${variantId}: ${onHand} there and ${sold} sold, of ${PLENTY}`]),
    ...(reserved === promised ? [] : [`variant ${variantId}: ${reserved} reserved, ${promised} promised`]),
  ]);
