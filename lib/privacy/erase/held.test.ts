import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { DAY, later } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { account, session } from '#lib/identity/schema.ts';
import { roleGrant } from '#lib/identity/staff/schema.ts';
import { keyOf, openField } from '#lib/keyring/index.ts';
import { salesOrder } from '#lib/orders/schema.ts';
import { atStripe, disputeIt, grace } from '#lib/payments/aftermath/after-the-sale.fixture.ts';
import { dispute, disputeEvidence } from '#lib/payments/aftermath/schema.ts';
import { submitEvidence } from '#lib/payments/grace.fixture.ts';
import { syncPayment } from '#lib/payments/index.ts';
import { payment } from '#lib/payments/schema.ts';
import { riskCase, riskCaseEvent } from '#lib/risk/schema.ts';
import { buys } from '../ada-buys.fixture.ts';
import { askErasure, eraseAgain, eraseNow } from '../index.ts';
import { privacyRequest } from '../requests/schema.ts';
import { erasure, erasureHold, tombstone } from './schema.ts';
import { missingTombstones } from './tombstones.ts';

// A second place of its own: other tests erase people too.
config().audit.checkpointFolder = await mkdtemp(join(tmpdir(), 'tombstones-'));

afterAll(closeDatabase);

async function asks(id: string, email: string): Promise<{ requestId: string; begins: Date }> {
  const asked = { person: { account: id }, verifiedBy: 'passkey', to: email, now: new Date() };
  const requestId = await transaction(tx => askErasure(tx, asked));
  const [row] = await db().select().from(erasure).where(eq(erasure.requestId, requestId));
  if (!row) throw new Error('nothing was asked for');
  return { requestId, begins: row.eraseAt };
}

const orderOf = async (id: string) =>
  (
    await db()
      .select({ orderId: salesOrder.id, email: salesOrder.email })
      .from(salesOrder)
      .where(eq(salesOrder.accountId, id))
  )[0];

const paymentOf = async (orderId = '') => (await db().select().from(payment).where(eq(payment.orderId, orderId)))[0];

/** What the bank was told, opened. */
const toldOf = async (evidenceId: string) => {
  const { id, texts } = disputeEvidence;
  const [row] = await db()
    .select({ texts: openField(texts, id, {}) })
    .from(disputeEvidence)
    .where(eq(id, evidenceId));
  return row?.texts;
};

test('a case that is open keeps its order and nothing else, and goes when it is closed', async () => {
  const ada = await buys('ada');
  const order = await orderOf(ada.id);
  const paid = await paymentOf(order?.orderId);
  const file = { id: randomUUID(), paymentId: paid?.id ?? '', status: 'pending' as const, openedAt: new Date() };
  await db().insert(riskCase).values(file);
  const note = {
    caseId: file.id,
    actor: 'system:risk',
    kind: 'note',
    detail: { note: `Ask ${ada.email}` },
    at: new Date(),
  };
  await db().insert(riskCaseEvent).values(note);
  const { requestId, begins } = await asks(ada.id, ada.email);
  await eraseNow(requestId, begins);
  expect(await orderOf(ada.id)).toEqual(order);
  expect(await db().$count(session, eq(session.accountId, ada.id))).toBe(0);
  const [request] = await db().select().from(privacyRequest).where(eq(privacyRequest.id, requestId));
  expect(request).toMatchObject({ status: 'completed', finding: expect.objectContaining({ residue: [] }) });
  await db()
    .update(riskCase)
    .set({ status: 'closed', outcome: 'false_positive', closedAt: begins })
    .where(eq(riskCase.id, file.id));
  await eraseNow(requestId, later(begins, DAY));
  expect((await orderOf(ada.id))?.email).toBe('erased');
  const [event] = await db().select().from(riskCaseEvent).where(eq(riskCaseEvent.caseId, file.id));
  expect(event?.detail).toEqual({});
  const [over] = await db().select().from(erasure).where(eq(erasure.requestId, requestId));
  expect(over).toMatchObject({ sealed: null, overAt: later(begins, DAY), round: 2 });
});

test('a payment in dispute keeps its order and what the bank was told, until the bank has decided', async () => {
  const bela = await buys('bela');
  const order = await orderOf(bela.id);
  const paymentId = (await paymentOf(order?.orderId))?.id ?? '';
  const disputeId = await disputeIt(paymentId);
  await syncPayment(paymentId, 'webhook charge.dispute.created', new Date(), true);
  const evidenceId = randomUUID();
  const said = { customerName: 'Bela', uncategorizedText: 'Bela lives where the parcel went.' };
  const [open] = await db().select().from(dispute).where(eq(dispute.paymentId, paymentId));
  await submitEvidence(grace, { disputeId: open?.id ?? '', evidenceId, texts: said }, new Date());
  const { requestId, begins } = await asks(bela.id, bela.email);
  await eraseNow(requestId, begins);
  const [hold] = await db().select().from(erasureHold).where(eq(erasureHold.requestId, requestId));
  expect(hold).toMatchObject({ orderId: order?.orderId, because: 'dispute', endedAt: null });
  expect([await orderOf(bela.id), await toldOf(evidenceId)]).toEqual([order, said]);
  await eraseNow(requestId, later(begins, DAY));
  expect((await orderOf(bela.id))?.email).toBe(bela.email);
  await atStripe(`/disputes/${disputeId}/win`);
  await syncPayment(paymentId, 'webhook charge.dispute.closed', new Date(), true);
  const closed = { status: 'closed' as const, outcome: 'false_positive' as const, closedAt: begins };
  await db().update(riskCase).set(closed).where(eq(riskCase.paymentId, paymentId));
  await eraseNow(requestId, later(begins, 2 * DAY));
  expect((await orderOf(bela.id))?.email).toBe('erased');
  expect(await toldOf(evidenceId)).toEqual({});
  for (const id of [bela.id, evidenceId]) expect(await keyOf(db(), id)).toBeNull();
  const [over] = await db().select().from(erasure).where(eq(erasure.requestId, requestId));
  expect(over).toMatchObject({ sealed: null, overAt: later(begins, 2 * DAY), round: 2 });
});

test('what staff wrote can be blanked by nobody else, and for nobody who is not being erased', async () => {
  await expect(db().execute(sql`update risk_case_event set detail = '{}'`)).rejects.toThrow();
  await expect(db().execute(sql`select erase_notes(${randomUUID()})`)).rejects.toThrow();
  await asOwner(owner => expect(owner`update risk_case_event set kind = 'x'`).rejects.toThrow('append-only'));
});

test('whoever works here has to leave their roles first', async () => {
  const staff = await buys('grace');
  const grant = { id: randomUUID(), accountId: staff.id, role: 'support' as const, grantedBy: 'system:test' };
  await db().insert(roleGrant).values(grant);
  await expect(asks(staff.id, staff.email)).rejects.toMatchObject({ code: 'leave_roles_first' });
});

test('whoever comes back with a backup is erased again before anybody is served, and a line that is not ours erases nobody', async () => {
  const noor = await buys('noor');
  const { requestId, begins } = await asks(noor.id, noor.email);
  await eraseNow(requestId, begins);
  const [stone] = await db().select().from(tombstone).where(eq(tombstone.requestId, requestId));
  expect(stone).toMatchObject({ subject: 'account', subjectId: noor.id });
  const lines = await readFile(join(config().audit.checkpointFolder, 'tombstones.jsonl'), 'utf8');
  expect(lines).toContain(requestId);
  expect(lines).not.toContain(noor.email);
  // As after a restore: the person is back, and neither their request nor their tombstone was ever heard of.
  await asOwner(async owner => {
    await owner`alter table privacy_request_event disable trigger all`;
    await owner`delete from privacy_request_event where request_id = ${requestId}`;
    await owner`delete from privacy_request where id = ${requestId}`;
    await owner`alter table privacy_request_event enable trigger all`;
    await owner`delete from tombstone where request_id = ${requestId}`;
    await owner`update account set email = ${noor.email}, disabled_at = null where id = ${noor.id}`;
  });
  expect(await eraseAgain(later(begins, 30 * DAY))).toBe(1);
  expect((await db().select().from(account).where(eq(account.id, noor.id)))[0]?.email).toBe(`erased:${noor.id}`);
  expect(await eraseAgain(later(begins, 30 * DAY))).toBe(0);
  await appendFile(
    join(config().audit.checkpointFolder, 'tombstones.jsonl'),
    `${lines.split('\n').at(-2)?.replace(noor.id, randomUUID())}\n`,
  );
  expect(await missingTombstones()).toEqual({ missing: [], forged: 1 });
  expect(await eraseAgain(later(begins, 30 * DAY))).toBe(0);
});
