import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { riskLabel } from './schema.ts';

export type Label = Pick<typeof riskLabel.$inferSelect, 'fraud' | 'because'>;

/** Whose word counts more: what a bank decided, what somebody made sure of, what somebody thought, what nobody said. */
const WEIGHT = sql.raw(`array['quiet', 'warning', 'decision', 'refund', 'confirmed', 'dispute']`);

/** Notes what a payment turned out to be. The weightier word stands, and of two of one weight the newer. */
export async function noteLabel(tx: Tx, paymentId: string, { fraud, because }: Label, now: Date): Promise<void> {
  await tx
    .insert(riskLabel)
    .values({ paymentId, fraud, because, at: now })
    .onConflictDoUpdate({
      target: riskLabel.paymentId,
      set: { fraud, because, at: now },
      setWhere: sql`array_position(${WEIGHT}, ${riskLabel.because}) <= array_position(${WEIGHT}, ${because})`,
    });
}
