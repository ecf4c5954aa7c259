/** What postgres.js and Postgres say when the connection is gone, or goes with this very message. */
const CUT = new Set(['CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03']);

/**
 * What runs inside a transaction, except that it never ends when its connection is cut. postgres.js (3.4.9) would answer
 * the error with a rollback on the dead connection: that throws outside of every promise, which ends a worker, and
 * leaves the connection unable to connect ever again, so that a web server waits ten seconds at each query that
 * falls to it. Nothing needs the rollback, the server has made it, and `begin` hears of the cut by itself and rejects.
 */
export async function unlessCut<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (CUT.has(codeOf(error))) return new Promise<never>(() => {});
    throw error;
  }
}

/** The code of an error of the driver, or of the one that Drizzle put around it. */
export function codeOf(error: unknown): string {
  const seen = error as { code?: unknown; cause?: { code?: unknown } } | null;
  return String(seen?.cause?.code ?? seen?.code ?? '');
}
