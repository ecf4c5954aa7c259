/**
 * What can be done to the ledger. `edited`: a row is not as it was written. `deleted`: rows are missing inside.
 * `tail-deleted`: rows are missing at the end. `reordered`: rows changed places. `rewritten`: the chain fits together
 * but is another one than was signed. `checkpoint`: a signed statement itself was changed or taken away.
 */
export const DAMAGES = ['edited', 'deleted', 'tail-deleted', 'reordered', 'rewritten', 'checkpoint'] as const;
export type Damage = (typeof DAMAGES)[number];
