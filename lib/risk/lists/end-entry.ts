import { and, eq, gt, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { riskListEntry } from '../schema.ts';

/** It has ended already, or was never there. */
export class EntryEnded extends Refusal {
  constructor() {
    super('list_entry_ended', 'This entry has ended already.', 409);
  }
}

/** Ends an entry of a list: from the next payment on it names nothing. It stays on record. Throws EntryEnded. */
export const endEntry = operation({
  name: 'lists.end',
  may: 'lists.edit',
  input: z.strictObject({ entryId: z.uuid() }),
  target: ({ entryId }) => `list-entry:${entryId}`,
  async run({ tx, actor, now }, { entryId }) {
    const { id, expiresAt } = riskListEntry;
    const ended = await tx
      .update(riskListEntry)
      .set({ expiresAt: now, endedBy: actor.id })
      .where(and(eq(id, entryId), or(isNull(expiresAt), gt(expiresAt, now))))
      .returning({ id });
    if (ended.length === 0) throw new EntryEnded();
  },
});
