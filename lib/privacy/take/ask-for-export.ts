import { and, count, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { NotAllowed, operation, TooManyRequests } from '#lib/access/index.ts';
import { DAY, later, SECOND } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { requireSettled } from '#lib/identity/index.ts';
import { enqueue, TRIES_WHILE_WAITED_FOR } from '#lib/jobs/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { PERSONAL } from '../map.ts';
import { personOf } from '../person-of.ts';
import { openRequest, subjectHash } from '../requests/open-request.ts';
import { privacyRequest } from '../requests/schema.ts';
import type { Person } from '../rows-of.ts';
import { privacyExport } from '../schema.ts';
import { copiesOf, ownedBy } from './whose.ts';

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
 * is told by mail that it was asked for. A request of the register, answered when the copy is there. Throws
 * ExportUnderWay, AddressTooNew, AccountHeld and TooManyRequests.
 */
export const askForExport = operation({
  name: 'privacy.ask-for-export',
  may: 'data.manage',
  input: z.strictObject({ exportId: z.uuid() }),
  fresh: (_input, actor) => actor.id,
  async run({ tx, actor, now }, { exportId: id }) {
    const person = personOf(actor);
    if (!actor.session) throw new NotAllowed();
    const to = 'account' in person ? (await requireSettled(tx, person.account, now)).email : person.guest;
    if ((await askedSince(tx, person, later(now, -DAY))) >= MOST_A_DAY) throw new TooManyRequests(DAY / SECOND, OFTEN);
    const row = { id, ...ownedBy(person), sessionId: actor.session.id, status: 'asked' as const, askedAt: now };
    const added = await tx
      .insert(privacyExport)
      .values({ ...row, total: PERSONAL.length })
      .onConflictDoNothing()
      .returning({ id: privacyExport.id });
    if (added.length === 0) {
      // The same press again changes nothing; another while one is under way has to wait.
      if (await isOf(tx, id, person)) return;
      throw new ExportUnderWay();
    }
    const verifiedBy = actor.mailbox ? 'mail+order' : (actor.session.methods.at(-1) ?? 'password');
    await openRequest(tx, { id, kind: 'export', person, verifiedBy, now });
    const when = { key: `privacy.write-export:${id}`, maxAttempts: TRIES_WHILE_WAITED_FOR };
    await enqueue(tx, 'privacy.write-export', { exportId: id }, when);
    const template = actor.mailbox ? 'privacy.guest-export-asked' : 'privacy.export-asked';
    await queueMail(tx, { dedupeKey: `${template}:${id}`, template, to, data: {} });
  },
  target: ({ exportId }) => `privacy-export:${exportId}`,
});

/** How many copies somebody asked for: a guest’s name nobody when they are destroyed, the register still knows whose they were. */
async function askedSince(tx: Tx, person: Person, since: Date): Promise<number> {
  const { subjectHash: whose, kind, receivedAt } = privacyRequest;
  const [asked] = await tx
    .select({ times: count() })
    .from(privacyRequest)
    .where(and(eq(whose, subjectHash(person)), eq(kind, 'export'), gt(receivedAt, since)));
  return asked?.times ?? 0;
}

async function isOf(tx: Tx, id: string, person: Person): Promise<boolean> {
  return (await tx.$count(privacyExport, and(eq(privacyExport.id, id), copiesOf(person)))) > 0;
}
