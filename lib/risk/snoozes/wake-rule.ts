import { and, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { riskSnooze } from './schema.ts';

/** It sleeps no longer. */
export class NotAsleep extends Refusal {
  constructor() {
    super('not_asleep', 'This rule is awake already.', 409);
  }
}

/** Wakes a rule before its time: from the next payment on it counts again. Throws NotAsleep. */
export const wakeRule = operation({
  name: 'rules.wake',
  may: 'rules.edit',
  input: z.strictObject({ snoozeId: z.uuid() }),
  target: ({ snoozeId }) => `snooze:${snoozeId}`,
  async run({ tx, actor, now }, { snoozeId }) {
    const woken = await tx
      .update(riskSnooze)
      .set({ expiresAt: now, endedBy: actor.id })
      .where(and(eq(riskSnooze.id, snoozeId), gt(riskSnooze.expiresAt, now)))
      .returning({ id: riskSnooze.id });
    if (woken.length === 0) throw new NotAsleep();
  },
});
