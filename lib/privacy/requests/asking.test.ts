import { randomInt, randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customerCalled } from '#lib/access/actors.fixture.ts';
import { type Actor, knownGuest, nowhere } from '#lib/access/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { addCustomer } from '#lib/identity/index.ts';
import { destroyKeys, openedRows } from '#lib/keyring/index.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { described } from '../erase/described.ts';
import { askCorrection, complain, requestsOf } from '../index.ts';
import { sealPlaintext } from '../keys/seal-plaintext.ts';
import { rowsOf } from '../rows-of.ts';
import { answerNow } from './answer-now.ts';
import { privacyRequest } from './schema.ts';

afterAll(closeDatabase);

const now = new Date('2026-11-23T10:00:00Z');
const words = 'My street is spelt wrong on the account.';
const addressOf = (who: string) => `${who}-${randomInt(10 ** 11)}@example.test`;

async function customer(who: string): Promise<{ actor: Actor; email: string; account: string }> {
  const email = addressOf(who);
  const account = await transaction(tx => addCustomer(tx, { email, name: who, password: 'nine grey herons' }, now));
  return { actor: customerCalled(account), email, account };
}

let ada: Awaited<ReturnType<typeof customer>>;
let mallory: typeof ada;
beforeAll(async () => {
  [ada, mallory] = [await customer('ada'), await customer('mallory')];
});

const mailsTo = (email: string) => db().select(MAIL_COLUMNS).from(mailMessage).where(eq(mailMessage.recipient, email));

test('what somebody asks is in the register at once, with the day by which it is answered, and they have it in writing', async () => {
  const requestId = randomUUID();
  await askCorrection(ada.actor, { requestId, words }, now);
  expect(await requestsOf({ account: ada.account })).toMatchObject([
    { id: requestId, kind: 'correction', status: 'verified', words, dueAt: '2026-12-23T10:00:00.000Z', closedAt: null },
  ]);
  expect(await mailsTo(ada.email)).toMatchObject([
    { template: 'privacy.request-received', data: { kind: 'correction', dueAt: '2026-12-23T10:00:00.000Z' } },
  ]);
});

test('a guest who proved their mailbox and an order asks in the same way', async () => {
  const email = addressOf('noor');
  const session = { id: 'guest:of-noor', mailbox: email, sessionId: randomUUID(), since: now, from: nowhere };
  await complain(knownGuest(session), { requestId: randomUUID(), words }, now);
  const [asked] = await requestsOf({ guest: email });
  expect(asked).toMatchObject({ kind: 'complaint', status: 'verified' });
  const [row] = await db()
    .select()
    .from(privacyRequest)
    .where(eq(privacyRequest.id, asked?.id ?? ''));
  expect(row).toMatchObject({ channel: 'guest', guestEmail: email, verifiedBy: 'mail+order' });
  expect(await mailsTo(email)).toMatchObject([{ data: { channel: 'guest' } }]);
});

test('what is written in a request lies under a key of its own, and is gone with it; what lay in the clear before is sealed', async () => {
  const [olive, other] = [await customer('olive'), await customer('noor')];
  const [requestId, others] = [randomUUID(), randomUUID()];
  await complain(olive.actor, { requestId, words }, now);
  await complain(other.actor, { requestId: others, words }, now);
  const kept = async () =>
    (
      await db().execute<{ said: string }>(sql`select words || ' ' || answer as said from privacy_request
      where id = ${requestId}`)
    )[0]?.said;
  const answer = '{ We wrote it in odd signs, and it is mended.';
  await transaction(tx => answerNow(tx, requestId, answer, now));
  expect(await kept()).toMatch(/^v2:\S+ v2:\S+$/);
  await db()
    .update(privacyRequest)
    .set({ words: sql`${words}`, answer: sql`${answer}` })
    .where(eq(privacyRequest.id, requestId));
  expect(await requestsOf({ account: olive.account })).toMatchObject([{ words, answer }]);
  expect([await sealPlaintext(), await sealPlaintext()]).toEqual([2, 0]);
  expect(await kept()).toMatch(/^v2:\S+ v2:\S+$/);
  expect(await requestsOf({ account: olive.account })).toMatchObject([{ words, answer }]);
  const raw = await db().execute(sql`select * from privacy_request where id = ${requestId}`);
  expect(await openedRows(db(), 'privacy_request', raw)).toMatchObject([{ words, answer }]);
  const keys = rowsOf({ account: olive.account }, described('person_key'));
  await transaction(tx => destroyKeys(tx, keys ?? undefined));
  expect(await requestsOf({ account: olive.account })).toMatchObject([{ words: 'Erased', answer: 'Erased' }]);
  expect(await requestsOf({ account: other.account })).toMatchObject([{ words }]);
});

test('the same press again is the same request, and another person’s is refused', async () => {
  const requestId = randomUUID();
  await complain(ada.actor, { requestId, words }, now);
  await complain(ada.actor, { requestId, words }, now);
  expect((await requestsOf({ account: ada.account })).filter(({ kind }) => kind === 'complaint')).toHaveLength(1);
  await expect(complain(mallory.actor, { requestId, words }, now)).rejects.toMatchObject({ code: 'request_elsewhere' });
  expect(await requestsOf({ account: mallory.account })).toEqual([]);
});

test('ten requests a day are enough', async () => {
  const asks = () => complain(mallory.actor, { requestId: randomUUID(), words }, now);
  for (let asked = 0; asked < 9; asked++) await asks();
  await expect(asks()).rejects.toMatchObject({ code: 'too_many_requests' });
});
