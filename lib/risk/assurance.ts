/**
 * What the buyer of a held payment has shown of themselves. `factor`: an account that was known for more than a day is in
 * its owner's hands. `code`: only that whoever pays reads the mail of the order and knows where it goes.
 */
export type Assurance = 'code' | 'factor';
export const ASSURANCES: readonly Assurance[] = ['code', 'factor'];
