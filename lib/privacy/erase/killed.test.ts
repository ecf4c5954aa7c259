import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { print } from '#lib/catalog/schema.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { account } from '#lib/identity/schema.ts';
import { mailMessage } from '#lib/mail/schema.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { buys } from '../ada-buys.fixture.ts';
import { askErasure } from '../index.ts';
import { killedAtEachStep, killsTake, killsWanted } from '../killed.fixture.ts';
import { privacyRequest, privacyRequestEvent } from '../requests/schema.ts';
import { erasure, tombstone } from './schema.ts';

afterAll(closeDatabase);

/** Somebody who bought, and whose week to change their mind is over. */
async function leaves() {
  // However often this is done, the edition is not sold out.
  await db().update(print).set({ editionSold: 0 });
  const { id, email } = await buys('ada', `Ada ${randomUUID()}`);
  const requestId = await transaction(tx =>
    askErasure(tx, { person: { account: id }, verifiedBy: 'passkey', to: email, now: new Date() }),
  );
  const [row] = await db().select().from(erasure).where(eq(erasure.requestId, requestId));
  return { job: 'privacy.erase', payload: { requestId }, now: row?.eraseAt ?? new Date(0), id, email, requestId };
}

test(
  'an erasure that is killed at any step is done by the next try: whole, and once',
  async () => {
    const { steps, kills } = await killedAtEachStep(killsWanted(6), leaves, async ({ id, email, requestId }) => {
      const [request] = await db().select().from(privacyRequest).where(eq(privacyRequest.id, requestId));
      expect(request).toMatchObject({ status: 'completed', finding: expect.objectContaining({ residue: [] }) });
      expect((await db().select().from(account).where(eq(account.id, id)))[0]?.email).toBe(`erased:${id}`);
      const orders = await db()
        .select({ email: salesOrder.email })
        .from(salesOrder)
        .where(eq(salesOrder.accountId, id));
      expect(orders).toEqual([{ email: 'erased' }]);
      const certificates = and(eq(mailMessage.recipient, email), eq(mailMessage.template, 'privacy.erased'));
      expect(await db().$count(mailMessage, certificates)).toBe(1);
      expect(await db().$count(mailMessage, eq(mailMessage.recipient, email))).toBe(1);
      const walk = and(eq(privacyRequestEvent.requestId, requestId), eq(privacyRequestEvent.kind, 'completed'));
      expect(await db().$count(privacyRequestEvent, walk)).toBe(1);
      expect(await db().$count(tombstone, eq(tombstone.requestId, requestId))).toBe(1);
      // Bystanders of the next round share their street with this one: nothing else of it may be seen.
      await db().delete(mailMessage).where(eq(mailMessage.recipient, email));
    });
    expect(kills.length).toBeGreaterThan(2);
    expect(steps).toBeGreaterThan(50);
  },
  killsTake(6),
);
