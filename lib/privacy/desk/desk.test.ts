import { randomInt, randomUUID } from 'node:crypto';
import { asc, eq, like, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { customerCalled, staffWith } from '#lib/access/actors.fixture.ts';
import { type Actor, knownGuest, nowhere } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { addCustomer } from '#lib/identity/index.ts';
import { keyOf } from '#lib/keyring/index.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import {
  answerRequest,
  closedForDesk,
  complain,
  extendRequest,
  object,
  openForDesk,
  openRequest,
  privacyMonitors,
  refuseRequest,
  requestAtDesk,
  requestMonths,
  requestsOf,
} from '../index.ts';
import { privacyRequest, privacyRequestEvent } from '../requests/schema.ts';
import { keepTime } from '../retention/keep-time.ts';

afterAll(closeDatabase);

const now = new Date('2026-11-23T10:00:00Z');
const words = 'You keep sending my parcels to my neighbour.';
const grace = { ...staffWith('support'), id: 'account:grace' };
let ada: { actor: Actor; account: string; email: string };
let id: string;

beforeAll(async () => {
  const email = `ada-${randomInt(10 ** 11)}@example.test`;
  const account = await transaction(tx => addCustomer(tx, { email, name: 'Ada', password: 'nine grey herons' }, now));
  ada = { actor: customerCalled(account), account, email };
});
beforeEach(async () => {
  id = randomUUID();
  await complain(ada.actor, { requestId: id, words }, now);
});

const mailOf = async (kind: string) =>
  (
    await db()
      .select(MAIL_COLUMNS)
      .from(mailMessage)
      .where(eq(mailMessage.dedupeKey, `privacy.request-${kind}:${id}`))
  )[0];
const measured = async (monitor: string, at: Date) =>
  (await privacyMonitors.find(one => one.id === monitor)?.measure(at))?.value;

test('what is answered is closed, and whoever asked reads the answer', async () => {
  await answerRequest(grace, { requestId: id, answer: 'We told the carrier, and were wrong.' }, later(now, DAY));
  expect(await requestsOf({ account: ada.account })).toContainEqual(
    expect.objectContaining({ id, status: 'completed', answer: 'We told the carrier, and were wrong.' }),
  );
  expect(await mailOf('answered')).toMatchObject({ recipient: ada.email });
  await expect(answerRequest(grace, { requestId: id, answer: 'Once more, then.' }, now)).rejects.toMatchObject({
    code: 'request_elsewhere',
  });
});

test('up to two months more are taken once, within the first, with a reason, and whoever asked is told', async () => {
  const more = { requestId: id, because: 'complexity', months: 2 } as const;
  await expect(extendRequest(grace, { ...more, months: 3 }, now)).rejects.toMatchObject({ code: 'bad_input' });
  await expect(extendRequest(grace, more, later(now, 32 * DAY))).rejects.toMatchObject({ code: 'request_elsewhere' });
  await extendRequest(grace, more, later(now, 29 * DAY));
  const found = await requestAtDesk(id, later(now, 29 * DAY));
  expect(found?.request).toMatchObject({ dueAt: '2027-02-23T10:00:00.000Z', extended: true, daysLeft: 63 });
  expect(found?.steps.map(({ kind }) => kind)).toEqual(['received', 'extended']);
  expect(await mailOf('extended')).toMatchObject({
    data: { because: 'complexity', until: '2027-02-23T10:00:00.000Z' },
  });
  await expect(extendRequest(grace, more, later(now, 30 * DAY))).rejects.toMatchObject({ code: 'request_elsewhere' });
});

test('a refusal has a reason that the law knows, and its mail says so', async () => {
  await expect(refuseRequest(grace, { requestId: id, because: 'compelling-grounds' }, now)).rejects.toMatchObject({
    fields: { because: expect.any(String) },
  });
  await refuseRequest(grace, { requestId: id, because: 'unfounded', note: 'The parcel was signed for by you.' }, now);
  expect((await requestAtDesk(id, now))?.request).toMatchObject({ status: 'refused' });
  expect(await mailOf('refused')).toMatchObject({ data: { because: 'unfounded' } });
});

test('objections to the checks are refused for compelling grounds by a person, and nothing is learned all the same', async () => {
  const requestId = randomUUID();
  await object(ada.actor, { requestId, about: 'fraud-checks', words }, now);
  await refuseRequest(grace, { requestId, because: 'compelling-grounds' }, later(now, DAY));
  const found = await requestAtDesk(requestId, now);
  expect(found?.request.status).toBe('refused');
  expect(found?.limits).toMatchObject([{ kind: 'objection', about: 'fraud-checks' }]);
});

test('the desk sees who asked with most of it left out, and nothing once a guest’s request is closed', async () => {
  expect((await requestAtDesk(id, now))?.address).toBe('a••@example.test');
  const mailbox = `noor-${randomInt(10 ** 11)}@example.test`;
  const noor = knownGuest({ id: 'guest:of-noor', mailbox, sessionId: randomUUID(), since: now, from: nowhere });
  const requestId = randomUUID();
  await complain(noor, { requestId, words }, now);
  expect((await requestAtDesk(requestId, now))?.address).toBe('n••@example.test');
  await answerRequest(grace, { requestId, answer: 'We are sorry, and it is mended.' }, now);
  expect((await requestAtDesk(requestId, now))?.address).toBeNull();
  const [answered] = await db()
    .select()
    .from(mailMessage)
    .where(like(mailMessage.dedupeKey, `%answered:${requestId}`));
  expect(answered?.recipient).toBe(mailbox);
});

test('the register is in the order of what is due, and wakes somebody when a day has passed', async () => {
  const [overdue, due] = ['requests-overdue', 'requests-due'];
  expect((await openForDesk(now)).map(({ daysLeft }) => daysLeft)).toEqual(
    (await openForDesk(now)).map(({ daysLeft }) => daysLeft).toSorted((one, other) => (one ?? 0) - (other ?? 0)),
  );
  const open = (await openForDesk(now)).filter(({ extended }) => !extended).length;
  expect([await measured(overdue, now), await measured(due, now)]).toEqual([0, 0]);
  expect([await measured(overdue, later(now, 26 * DAY)), await measured(due, later(now, 26 * DAY))]).toEqual([0, open]);
  expect(await measured(overdue, later(now, 31 * DAY))).toBe(open);
});

test('what was asked and how long it took is counted by month', async () => {
  await answerRequest(grace, { requestId: id, answer: 'We told the carrier, and were wrong.' }, later(now, 3 * DAY));
  const months = await requestMonths(later(now, 10 * DAY));
  expect(months).toHaveLength(12);
  const [november, december] = months.slice(-2);
  expect(november).toMatchObject({ month: '2026-11', byPeople: expect.any(Number), slowest: (3 * DAY) / 1000 });
  expect(november?.byPeople).toBe(await db().$count(privacyRequest));
  expect(december).toMatchObject({ month: '2026-12', byPeople: 0, median: null });
});

test('two years after it was closed a request goes with its steps and its key; one that is open stays', async () => {
  const old = randomUUID();
  const long = new Date('2023-01-10T10:00:00Z');
  const asked = { id: old, kind: 'export', person: { account: ada.account }, verifiedBy: 'passkey', words } as const;
  await transaction(tx => openRequest(tx, { ...asked, now: long }));
  await keepTime(later(long, 800 * DAY));
  expect((await requestAtDesk(old, now))?.request.status).toBe('verified');
  await db()
    .update(privacyRequest)
    .set({ status: 'completed', closedAt: later(long, DAY) })
    .where(eq(privacyRequest.id, old));
  await keepTime(later(long, 730 * DAY));
  expect((await requestAtDesk(old, now))?.request.words).toBe(words);
  expect(await keyOf(db(), old)).not.toBeNull();
  await keepTime(later(long, 732 * DAY));
  expect(await requestAtDesk(old, now)).toBeNull();
  expect(await keyOf(db(), old)).toBeNull();
  expect(await db().$count(privacyRequestEvent, eq(privacyRequestEvent.requestId, old))).toBe(0);
  expect((await closedForDesk(null, now)).requests.map(one => one.id)).not.toContain(old);
});

test('a step of a request that is not two years old cannot be taken away', async () => {
  const [step] = await db()
    .select()
    .from(privacyRequestEvent)
    .where(eq(privacyRequestEvent.requestId, id))
    .orderBy(asc(privacyRequestEvent.seq));
  const away = db().execute(sql`delete from privacy_request_event where seq = ${step?.seq ?? 0}`);
  await expect(away).rejects.toThrow();
});
