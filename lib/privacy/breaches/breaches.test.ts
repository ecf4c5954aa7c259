import { randomUUID } from 'node:crypto';
import { eq, like } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import * as access from '#lib/access/index.ts';
import { proving } from '#lib/access/proving.fixture.ts';
import { DAY, dayOf, HOUR, later } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { mailMessage } from '#lib/mail/schema.ts';
import { runJobs } from '#lib/payments/ada-pays.fixture.ts';
import { buys } from '../ada-buys.fixture.ts';
import {
  assessBreach,
  closeBreach,
  listBreaches,
  mailPeople,
  noteBreach,
  tellAuthority,
  viewBreach,
} from '../index.ts';
import { StillOwed } from './keep-register.ts';
import { breachOverdue } from './monitor.ts';
import { breach, breachEvent } from './schema.ts';
import { sendMailing } from './send-mailing.ts';

afterAll(closeDatabase);

const approve = proving(access.approve);
const now = new Date();
const grace = { ...staffWith('owner'), id: `account:${randomUUID()}` };
const alan = { ...staffWith('risk_analyst'), id: `account:${randomUUID()}` };
const breachId = randomUUID();
const measures = 'The list was taken down and its link made void.';
const because = 'Told by their form; they gave it the number 17/26.';

beforeAll(async () => {
  const said = { title: 'A list of parcels', what: 'A list of parcels was open to another customer.' };
  const knownAt = later(now, -50 * HOUR).toISOString();
  const entry = { breachId, ...said, knownAt, touched: ['addresses' as const], people: 2 };
  await Promise.all([noteBreach(grace, entry, now), noteBreach(grace, entry, now)]);
});

test('from when it is known 72 hours run, and a monitor counts them down', async () => {
  expect((await listBreaches(now)).map(row => row.clock?.leftMs)).toEqual([22 * HOUR]);
  expect(await breachOverdue.measure(now)).toMatchObject({ value: 22 });
  expect(await breachOverdue.measure(later(now, 30 * HOUR))).toMatchObject({ value: -8, says: 'Overdue for 8 hours.' });
});

test('it is not closed before it was judged, answered and, where it may harm people, told to them', async () => {
  const close = () => closeBreach(grace, { breachId, because: 'Nothing is left to do about it.' }, now);
  await expect(close()).rejects.toBeInstanceOf(StillOwed);
  await expect(tellAuthority(grace, { breachId, because: 'It harms nobody.' }, now)).rejects.toBeInstanceOf(StillOwed);
  await assessBreach(grace, { breachId, risk: 'high', people: 2, measures }, now);
  await tellAuthority(grace, { breachId, toldAt: now.toISOString(), because }, now);
  expect((await viewBreach(breachId, now))?.clock).toBeNull();
  await expect(close()).rejects.toThrow(/people whose data/);
  await expect(db().update(breach).set({ closedAt: now }).where(eq(breach.id, breachId))).rejects.toThrow();
});

test('everybody concerned is mailed once, when two people want it; then it can be closed, and stays so', async () => {
  const [ada, other] = [await buys('ada'), await buys('grace')];
  const mailingId = randomUUID();
  const message = 'A list of parcels was open to another customer for an hour.';
  const day = dayOf(now);
  const wanted = {
    breachId,
    mailingId,
    audience: { who: 'orders' as const, from: day, to: dayOf(later(now, DAY)) },
    message,
  };
  const asked = await mailPeople(grace, wanted, now).catch((error: unknown) => error);
  if (!(asked instanceof access.SecondPersonWanted)) throw asked;
  expect((await viewBreach(breachId, now))?.mailings).toEqual([]);
  await expect(approve(grace, { requestId: asked.requestId }, now)).rejects.toMatchObject({ code: 'same_person' });
  await approve(alan, { requestId: asked.requestId }, now);
  await Promise.all([sendMailing(mailingId, now), runJobs()]);
  const mails = await db()
    .select()
    .from(mailMessage)
    .where(like(mailMessage.dedupeKey, `privacy.breach:${mailingId}%`));
  expect(mails.map(({ recipient }) => recipient).toSorted()).toEqual([ada.email, other.email].toSorted());
  expect((await viewBreach(breachId, now))?.mailings).toMatchObject([{ queued: 2, done: true, approvedBy: alan.id }]);
  await closeBreach(grace, { breachId, because: 'Nothing is left to do about it.' }, now);
  await expect(assessBreach(grace, { breachId, risk: 'some', measures }, now)).rejects.toMatchObject({ status: 409 });
  expect((await viewBreach(breachId, now))?.events.map(({ kind }) => kind)).toEqual([
    'noted',
    'assessed',
    'authority',
    'mail',
    'closed',
  ]);
  await expect(db().delete(breachEvent)).rejects.toThrow();
});
