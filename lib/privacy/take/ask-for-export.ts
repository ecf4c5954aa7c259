import { and, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { accountIdOf, NotAllowed, operation, TooManyRequests } from '#lib/access/index.ts';
import { DAY, later, SECOND } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { requireSettled } from '#lib/identity/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { PERSONAL } from '../map.ts';
import { privacyExport } from '../schema.ts';

/** A copy is being written already. */
export class ExportUnderWay extends Refusal {
  constructor() {
    super('export_under_way', 'A copy is being written already. It will be here in a moment.', 409);
  }
}

const MOST_A_DAY = 3;
const OFTEN = 'Three copies were asked for today. Another one can be asked for tomorrow.';

/**
 * Asks for a copy of everything that is kept about whoever asks, to be taken by this browser. Written by a job; the owner
 * is told by mail that it was asked for. Throws ExportUnderWay, AddressTooNew, AccountHeld and TooManyRequests.
 */
export const askForExport = operation({
  name: 'privacy.ask-for-export',
  may: 'account.manage',
  input: z.strictObject({ exportId: z.uuid() }),
  fresh: (_input, actor) => actor.id,
  async run({ tx, actor, now }, { exportId: id }) {
    const accountId = accountIdOf(actor);
    if (!accountId || !actor.session) throw new NotAllowed();
    const { email } = await requireSettled(tx, accountId, now);
    const today = and(eq(privacyExport.accountId, accountId), gt(privacyExport.askedAt, later(now, -DAY)));
    if ((await tx.$count(privacyExport, today)) >= MOST_A_DAY) throw new TooManyRequests(DAY / SECOND, OFTEN);
    const row = { id, accountId, sessionId: actor.session.id, status: 'asked' as const, askedAt: now };
    const added = await tx
      .insert(privacyExport)
      .values({ ...row, total: PERSONAL.length })
      .onConflictDoNothing()
      .returning({ id: privacyExport.id });
    // The same press again changes nothing; another while one is under way has to wait.
    if (added.length === 0 && !(await isOf(tx, id, accountId))) throw new ExportUnderWay();
    await enqueue(tx, 'privacy.write-export', { exportId: id }, { key: `privacy.write-export:${id}` });
    const template = 'privacy.export-asked';
    await queueMail(tx, { dedupeKey: `${template}:${id}`, template, to: email, data: {} });
  },
  target: ({ exportId }) => `privacy-export:${exportId}`,
});

async function isOf(tx: Tx, id: string, accountId: string): Promise<boolean> {
  const [row] = await tx.select({ of: privacyExport.accountId }).from(privacyExport).where(eq(privacyExport.id, id));
  return row?.of === accountId;
}
