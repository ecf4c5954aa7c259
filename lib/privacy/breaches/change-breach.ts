import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { breach, breachEvent } from './schema.ts';

export type Breach = typeof breach.$inferSelect;

export class NoSuchBreach extends Refusal {
  constructor() {
    super('no_such_breach', 'There is no such breach in the register.', 404);
  }
}

/** What is closed stays as it is. */
export class BreachClosed extends Refusal {
  constructor() {
    super('breach_closed', 'This breach is closed. If something new is known, enter it as one of its own.', 409);
  }
}

type Change = { actor: string; at: Date; kind: typeof breachEvent.$inferInsert.kind; says: string | null };

/** Changes an open breach under its lock, with the event that says who did and why. Throws NoSuchBreach, BreachClosed. */
export async function changeBreach(
  tx: Tx,
  id: string,
  set: (before: Breach) => Partial<Omit<Breach, 'id'>>,
  change: Change,
): Promise<void> {
  const [before] = await tx.select().from(breach).where(eq(breach.id, id)).for('update');
  if (!before) throw new NoSuchBreach();
  if (before.closedAt) throw new BreachClosed();
  const changed = set(before);
  if (Object.keys(changed).length > 0) await tx.update(breach).set(changed).where(eq(breach.id, id));
  await tx.insert(breachEvent).values({ breachId: id, ...change });
}
