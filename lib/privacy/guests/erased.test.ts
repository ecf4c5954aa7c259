import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, recordProof } from '#lib/access/index.ts';
import { proving } from '#lib/access/proving.fixture.ts';
import { amsterdam } from '#lib/checkout/ada-checkout.fixture.ts';
import { DAY, later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { keyOf } from '#lib/keyring/index.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { erasure } from '../erase/schema.ts';
import { type Bought, buysAsGuest } from '../guest-buys.fixture.ts';
import { askToBeErased, eraseNow, heldAbout, keepMyData, NothingToCancel, openErasureOf } from '../index.ts';
import { privacyRequest } from '../requests/schema.ts';
import { keepTime } from '../retention/keep-time.ts';
import { entered, linkFor } from './guest-enters.fixture.ts';
import { guestSession } from './schema.ts';

const now = new Date();
let ada: Bought;
let bela: Bought;
beforeAll(async () => {
  const home = { ...amsterdam, name: 'Ada Erasable', line1: 'Lindengracht 81', postalCode: '1015 KE' };
  [ada, bela] = [await buysAsGuest('ada', { shipTo: home }), await buysAsGuest('bela')];
});
afterAll(closeDatabase);

const asks = async (actor: Actor): Promise<string> => {
  const requestId = randomUUID();
  await expect(askToBeErased(actor, { requestId }, now)).rejects.toMatchObject({ code: 'step_up_required' });
  // A code of the mailbox, as `own-data.test.ts` tries it.
  const proof = { sessionId: actor.session?.id ?? '', action: 'privacy.ask-erasure', object: actor.id };
  await transaction(tx => recordProof(tx, { ...proof, method: 'mail' }, now));
  await askToBeErased(actor, { requestId }, now);
  return requestId;
};

test('a passkey proves nothing for a guest: only the mailbox does', async () => {
  const actor = await entered(ada, now);
  const asked = proving(askToBeErased)(actor, { requestId: randomUUID() }, now);
  await expect(asked).rejects.toMatchObject({ code: 'step_up_required' });
});

test('a guest takes back that they are erased; nobody else can', async () => {
  const actor = await entered(ada, now);
  const requestId = await asks(actor);
  expect(await openErasureOf({ guest: ada.email })).toMatchObject({ requestId, revocable: true });
  const byBela = keepMyData(await entered(bela, now), { requestId }, now);
  await expect(byBela).rejects.toBeInstanceOf(NothingToCancel);
  await keepMyData(actor, { requestId }, now);
  expect(await openErasureOf({ guest: ada.email })).toBeNull();
});

test('a guest is erased: the books stay without them, nothing leads to them any more, and nobody else is touched', async () => {
  const before = JSON.stringify(await heldAbout(await entered(bela, now)));
  const requestId = await asks(await entered(ada, now));
  const [row] = await db().select().from(erasure).where(eq(erasure.requestId, requestId));
  if (!row) throw new Error('nothing was asked for');
  await eraseNow(requestId, row.eraseAt);
  const [request] = await db().select().from(privacyRequest).where(eq(privacyRequest.id, requestId));
  expect(request).toMatchObject({ status: 'completed', guestEmail: null, finding: { residue: [] } });
  const [order] = await db().select().from(salesOrder).where(eq(salesOrder.number, ada.number));
  expect(order?.totalMinor).toBeGreaterThan(0);
  expect(order?.email).not.toContain('@');
  // Nor does what lies in a backup.
  expect(await keyOf(db(), order?.id ?? '')).toBeNull();
  expect(await db().$count(guestSession, eq(guestSession.email, ada.email))).toBe(0);
  await expect(linkFor(ada.email, later(row.eraseAt, MINUTE))).rejects.toThrow('no link was mailed');
  const after = JSON.stringify(await heldAbout(await entered(bela, now)));
  expect(after.match(/Amsterdam/g)?.length).toBe(before.match(/Amsterdam/g)?.length);
});

test('a browser that a guest came in with is forgotten a day after it ended, and the report says so', async () => {
  await entered(bela, now);
  const left = () => db().$count(guestSession);
  const begun = await left();
  await keepTime(later(now, DAY + 29 * MINUTE));
  expect(await left()).toBe(begun);
  await keepTime(later(now, DAY + 31 * MINUTE));
  expect(await left()).toBe(0);
  const told = sql`select sum(gone)::int as gone from retention_report where "table" = 'guest_session'`;
  expect(await db().execute(told)).toMatchObject([{ gone: begun }]);
});
