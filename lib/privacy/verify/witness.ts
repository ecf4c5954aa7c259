import { eq } from 'drizzle-orm';
import { type SealedPlace, seal, unseal } from '#lib/crypto/index.ts';
import type { Reader, Tx } from '#lib/db/index.ts';
import type { Identifiers } from './model.ts';
import { erasureWitness } from './schema.ts';

const PURPOSE = 'erasure-witness';
const placeOf = (requestId: string): SealedPlace => ({ table: 'erasure_witness', column: 'sealed', row: requestId });

/** Keeps what is to be looked for after an erasure, sealed, so that a crash in between forgets nothing of it. The first one stays. */
export async function keepWitness(tx: Tx, requestId: string, identifiers: Identifiers, now: Date): Promise<void> {
  const sealed = seal(PURPOSE, placeOf(requestId), Buffer.from(JSON.stringify(identifiers)));
  await tx.insert(erasureWitness).values({ requestId, sealed, keptAt: now }).onConflictDoNothing();
}

/** What is to be looked for, or null: it was never kept, or has been looked for. */
export async function witnessOf(reader: Reader, requestId: string): Promise<Identifiers | null> {
  const [row] = await reader.select().from(erasureWitness).where(eq(erasureWitness.requestId, requestId));
  return row ? (JSON.parse(unseal(PURPOSE, placeOf(requestId), row.sealed).toString()) as Identifiers) : null;
}

/** To be done when the finding is on record. */
export async function forgetWitness(tx: Tx, requestId: string): Promise<void> {
  await tx.delete(erasureWitness).where(eq(erasureWitness.requestId, requestId));
}
