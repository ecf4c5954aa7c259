import { randomInt, randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { customerCalled } from '#lib/access/actors.fixture.ts';
import type { Actor } from '#lib/access/index.ts';
import { later } from '#lib/clock.ts';
import { keyedHash } from '#lib/crypto/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { addCustomer } from '#lib/identity/index.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { learnedModels, noteActivity, noteLabel, recordEvaluation } from '#lib/risk/index.ts';
import { liftLimit, limitsOf, object, requestsOf, restrict, subjectHash } from '../index.ts';

afterAll(closeDatabase);

const now = new Date('2026-11-23T10:00:00Z');
const reasons = 'I pay by the same card every month and am tired of being weighed.';
let ada: { actor: Actor; account: string; email: string };
beforeEach(async () => {
  const email = `ada-${randomInt(10 ** 11)}@example.test`;
  const account = await transaction(tx => addCustomer(tx, { email, name: 'Ada', password: 'nine grey herons' }, now));
  ada = { actor: customerCalled(account), account, email };
});

/** A payment of Ada's of which it is known that it was honest. */
async function paid(identity: { account: string | null; email: string }): Promise<void> {
  const [paymentId, attemptId] = [randomUUID(), randomUUID()];
  const none = { card: null, address: null, shipping: null, device: null };
  const account = identity.account && keyedHash('account', identity.account);
  const identities = { ...none, account, email: keyedHash('email', identity.email) };
  const verdict = { outcome: 'allow', score: 0, hits: [], rulesetVersion: 1, latencyMs: 1 } as const;
  await transaction(async tx => {
    await recordEvaluation(tx, {
      paymentId,
      attemptId,
      stage: 'pre_auth',
      facts: {} as never,
      verdict: { ...verdict, hits: [] },
      now,
    });
    await noteActivity(tx, { attemptId, identities, amountMinor: 1, currency: 'eur', now });
    await noteLabel(tx, paymentId, { fraud: false, because: 'decision' }, now);
  });
}
const known = async () => (await learnedModels(db())).known.honest;
const limited = async (effect: string) => {
  const [row] = await db().execute<{ held: boolean }>(
    sql`select processing_limited(${subjectHash({ account: ada.account })}, ${effect}) as held`,
  );
  return row?.held;
};
const answers = async () =>
  (await db().select(MAIL_COLUMNS).from(mailMessage).where(eq(mailMessage.recipient, ada.email))).map(
    ({ template }) => template,
  );

test('whoever objects to learning is left out of it at once, with an account and before it, and taken in again when they like', async () => {
  const before = await known();
  await paid({ account: ada.account, email: ada.email });
  await paid({ account: null, email: ada.email });
  await paid({ account: randomUUID(), email: 'noor@example.test' });
  expect((await known()) - before).toBe(3);
  await object(ada.actor, { requestId: randomUUID(), about: 'learning' }, now);
  await paid({ account: ada.account, email: 'ada.elsewhere@example.test' });
  expect((await known()) - before).toBe(1);
  const [held] = await limitsOf(db(), { account: ada.account });
  await liftLimit(ada.actor, { limitId: held?.id ?? '' }, now);
  expect((await known()) - before).toBe(4);
  expect(await limitsOf(db(), { account: ada.account })).toEqual([]);
});

test('what can be left is left and answered in the same breath', async () => {
  await object(ada.actor, { requestId: randomUUID(), about: 'news' }, now);
  expect([await limited('mailings'), await limited('artists'), await limited('learning')]).toEqual([true, true, false]);
  expect(await requestsOf({ account: ada.account })).toMatchObject([
    { status: 'completed', answer: expect.stringContaining('no news') },
  ]);
  expect(await answers()).toEqual(['privacy.request-answered']);
});

test('checks for fraud go on for compelling grounds, which the answer says, and a person weighs the reasons', async () => {
  const requestId = randomUUID();
  await expect(object(ada.actor, { requestId, about: 'fraud-checks', words: ' ' }, now)).rejects.toMatchObject({
    fields: { words: expect.any(String) },
  });
  await object(ada.actor, { requestId, about: 'fraud-checks', words: reasons }, now);
  expect(await requestsOf({ account: ada.account })).toMatchObject([{ status: 'verified', words: reasons }]);
  expect(await limited('learning')).toBe(true);
  const [mail] = await db().select(MAIL_COLUMNS).from(mailMessage).where(eq(mailMessage.recipient, ada.email));
  expect(mail).toMatchObject({
    template: 'privacy.request-received',
    data: { note: expect.stringContaining('compelling grounds') },
  });
});

test('restricted data is kept and left unused, until its owner lifts that', async () => {
  await paid({ account: ada.account, email: ada.email });
  const before = await known();
  await restrict(ada.actor, { requestId: randomUUID(), about: 'accuracy' }, now);
  expect([await limited('learning'), await limited('mailings'), await limited('artists')]).toEqual([true, true, true]);
  expect(await known()).toBe(before - 1);
  // Asked for twice, it holds once; what else she objected to still holds when it is lifted.
  await restrict(ada.actor, { requestId: randomUUID(), about: 'accuracy' }, now);
  await object(ada.actor, { requestId: randomUUID(), about: 'learning' }, later(now, 1));
  const held = await limitsOf(db(), { account: ada.account });
  expect(held.map(({ kind }) => kind)).toEqual(['restriction', 'objection']);
  await liftLimit(ada.actor, { limitId: held[0]?.id ?? '' }, now);
  expect([await limited('mailings'), await limited('learning'), await known()]).toEqual([false, true, before - 1]);
});
