import { sqlClient } from './client.ts';

/**
 * Puts on record that a process of the store begins its work, and with it its writing of the ledger (PCI DSS 10.2.1.6).
 * Throws when it cannot: who cannot write the ledger has no business to start.
 */
export async function noteStart(process: 'web' | 'worker'): Promise<void> {
  await note(process, 'started');
}

/** Longer than this nobody is kept from ending. */
const PATIENCE_MS = 1_000;

/** The same at its end, as far as the database is there to hear it. */
export async function noteStop(process: 'web' | 'worker'): Promise<void> {
  const enough = new Promise(resolve => setTimeout(resolve, PATIENCE_MS).unref());
  await Promise.race([note(process, 'stopped').catch(() => undefined), enough]);
}

const note = (process: string, what: string) =>
  sqlClient()`select audit_append(${`system:${process}`}, ${`process.${what}`}, null, 'done', '{}', '{}')`.execute();
