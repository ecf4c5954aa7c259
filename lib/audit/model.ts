/**
 * What can be done to the ledger. `edited`: a row is not as it was written. `deleted`: rows are missing inside.
 * `tail-deleted`: rows are missing at the end. `reordered`: rows changed places. `rewritten`: the chain fits together
 * but is another one than was signed. `checkpoint`: a signed statement itself was changed or taken away.
 */
export const DAMAGES = ['edited', 'deleted', 'tail-deleted', 'reordered', 'rewritten', 'checkpoint'] as const;
export type Damage = (typeof DAMAGES)[number];

/** A verification as a page shows it. Times in ISO 8601; `reached` and `head` are row numbers. */
export type RunView = {
  id: string;
  askedBy: string;
  startedAt: string;
  finishedAt: string | null;
  reached: number;
  head: number;
  says: string | null;
  broken: { seq: number; kind: Damage } | null;
};

/** Where the chain stands. Hashes and signatures in hex, the raw Ed25519 key in base64. */
export type ChainState = {
  head: { seq: number; hash: string } | null;
  checkpoint: { seq: number; hash: string; at: string; keyId: string; signature: string } | null;
  publicKey: string;
};

/** Which events are meant. Absent says nothing. Times in ISO 8601: `from` counts, `to` does not. */
export type Filter = {
  actor?: string | undefined;
  action?: string | undefined;
  target?: string | undefined;
  outcome?: 'done' | 'refused' | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** One event as a page shows it; hashes in hex. */
export type EventView = {
  seq: number;
  at: string;
  actor: string;
  action: string;
  target: string | null;
  outcome: string;
  origin: Readonly<Record<string, unknown>> | null;
  detail: Readonly<Record<string, unknown>>;
  previousHash: string;
  hash: string;
};

/** A part of the ledger that somebody may download, until when. */
export type ExportView = { id: string; filter: Filter; approvedBy: string; givenAt: string; expiresAt: string };
