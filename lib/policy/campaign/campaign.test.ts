// Keeps the clause: revisions.
import { randomInt, randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DAY, later, MINUTE, SECOND } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { account } from '#lib/identity/schema.ts';
import { sendQueued } from '#lib/mail/mailbox.fixture.ts';
import { mailServer } from '../../../sandbox/mailbox/mail-server.ts';
import { policyInForce } from '../index.ts';
import { beginCampaign } from './begin-campaign.ts';
import { campaignMails } from './mails.tsx';
import { carryOn, guestOrder, mailedTo, published, storedAlone } from './published.fixture.ts';
import { policyCampaign, policyNotice } from './schema.ts';

const now = new Date();
const named = (who: string) => `${who}-${randomInt(10 ** 11)}@example.test`;
const [ada, gus, mia, old, gone] = ['ada', 'gus', 'mia', 'old', 'gone'].map(named) as [
  string,
  string,
  string,
  string,
  string,
];
const refusing = new Map<string, string>();
const server = await mailServer(to => refusing.get(to) ?? null);
vi.stubEnv('SMTP_URL', server.url);

afterAll(async () => {
  server.close();
  vi.unstubAllEnvs();
  await closeDatabase();
});

const accountOf = async (email: string, part: Partial<typeof account.$inferInsert> = {}) => {
  const id = randomUUID();
  const name = 'A customer' as unknown as typeof account.$inferInsert.name;
  await db()
    .insert(account)
    .values({ id, email, name, createdAt: later(now, -DAY), ...part });
  return id;
};
const notice = async (to: string) => {
  const [found] = await db()
    .select()
    .from(policyNotice)
    .where(eq(policyNotice.recipient, to))
    .orderBy(policyNotice.version);
  return found;
};
const send = (at: Date) => sendQueued(campaignMails, at);
const arrivedAt = (version = 2) =>
  server.arrived
    .filter(({ text }) => text.includes(`/policy/v/${version}`))
    .map(({ to }) => to)
    .toSorted();

beforeAll(async () => {
  await policyInForce(later(now, -DAY));
  const id = await accountOf(ada);
  await accountOf(gone, { disabledAt: now });
  await guestOrder(ada.toUpperCase(), later(now, -3 * DAY));
  await guestOrder(gus, later(now, -700 * DAY));
  await guestOrder(gus, later(now, -5 * DAY));
  await guestOrder(mia, later(now, -MINUTE));
  await guestOrder(old, later(now, -731 * DAY));
  // An order of hers, with an address that she has given up.
  await guestOrder(named('ada-before'), later(now, -DAY), id);
});

test('no version is published that nobody is told of, and nobody is told of one that is not', async () => {
  await expect(
    transaction(async tx => {
      await storedAlone(tx, 2);
      await tx.execute(sql`set constraints all immediate`);
    }),
  ).rejects.toMatchObject({ cause: { message: 'version 2 is published and nobody is told' } });
  await expect(transaction(tx => beginCampaign(tx, { number: 2 }, now))).rejects.toThrow();
  expect(await db().$count(policyCampaign)).toBe(0);
});

test('everybody with an account and every guest of two years is told once, however often the job runs', async () => {
  const version = await published(now);
  await Promise.all([carryOn(now), carryOn(now), carryOn(now)]);
  await carryOn(later(now, MINUTE));
  expect(await mailedTo(version)).toEqual([ada, gus, mia].toSorted());
  refusing.set(mia, '550 no such user');
  await send(now);
  await send(now);
  expect(arrivedAt()).toEqual([ada, gus].toSorted());
  expect(server.arrived[0]?.text).toContain('/policy/diff/1/2');
  expect(server.arrived[0]?.text).not.toMatch(/^list-unsubscribe/im);
});

test('who is refused is tried five times more, then shown to a person; what arrived is not sent again', async () => {
  let at = later(now, 2 * MINUTE);
  for (let tries = 1; tries <= 6; tries++) {
    await carryOn(at);
    expect(await notice(mia)).toMatchObject({ refusals: tries, flaggedAt: tries > 5 ? at : null, sentAt: null });
    at = later((await notice(mia))?.dueAt ?? at, MINUTE);
    await carryOn(at);
    await send(at);
  }
  await carryOn(later(at, 30 * DAY));
  expect(await notice(mia)).toMatchObject({ refusals: 6, lastError: 'Error EENVELOPE 550' });
  expect(await notice(ada)).toMatchObject({ sentAt: now, refusals: 0 });
  expect(arrivedAt()).toEqual([ada, gus].toSorted());
  const [campaign] = await db().select().from(policyCampaign);
  expect(campaign?.finishedAt).not.toBeNull();
});

test('while our own mail server is away nothing counts against anybody, and more waits with it', async () => {
  const at = later(now, 60 * DAY);
  const version = await published(at);
  await db().update(policyCampaign).set({ perMinute: 6 }).where(eq(policyCampaign.version, version));
  server.state.away = true;
  await carryOn(at);
  expect(await mailedTo(version)).toHaveLength(1);
  await send(at);
  await carryOn(later(at, 10 * SECOND));
  await carryOn(later(at, 4 * MINUTE));
  expect(await mailedTo(version)).toHaveLength(1);
  server.state.away = false;
  refusing.clear();
  for (let minutes = 6; minutes < 9; minutes++) {
    await carryOn(later(at, minutes * MINUTE));
    await send(later(at, minutes * MINUTE));
  }
  await carryOn(later(at, 10 * MINUTE));
  expect(arrivedAt(version)).toEqual([ada, gus, mia].toSorted());
  const told = await db().select().from(policyNotice).where(eq(policyNotice.version, version));
  expect(told.map(({ refusals }) => refusals)).toEqual([0, 0, 0]);
});
