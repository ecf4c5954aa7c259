/**
 * What the front and Next's page cache tell each other. Both are loaded into one process, but by different loaders,
 * so they meet on the global object.
 */
export type PageTrust = {
  /** Pages rendered before this moment (ms since 1970) are rendered anew. 0 while building. */
  since: number;
  /** Called when tags were expired: documents held in memory are dropped. */
  purged: () => void;
};

const holder = globalThis as typeof globalThis & { counterproofPageTrust?: PageTrust };

export function pageTrust(): PageTrust {
  holder.counterproofPageTrust ??= { since: 0, purged: () => {} };
  return holder.counterproofPageTrust;
}

/** A page that was being drawn while its data changed may be stored just after a purge: each purge is repeated once. */
export const PURGE_AGAIN_MS = 1_500;
