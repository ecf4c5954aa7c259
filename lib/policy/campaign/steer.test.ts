// Keeps the clause: revisions.
import { randomInt, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { customerCalled, staffWith } from '#lib/access/actors.fixture.ts';
import { DAY, HOUR, later, MINUTE, SECOND } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { account } from '#lib/identity/schema.ts';
import { noteReturn } from '#lib/mail/index.ts';
import { sendQueued } from '#lib/mail/mailbox.fixture.ts';
import { mailMessage } from '#lib/mail/schema.ts';
import { mailServer } from '../../../sandbox/mailbox/mail-server.ts';
import {
  lastRead,
  noteRead,
  paceCampaign,
  pauseCampaign,
  policyInForce,
  refusedNotices,
  resumeCampaign,
  sentOverTime,
  tryRefusedAgain,
  viewCampaign,
} from '../index.ts';
import { campaignMails } from './mails.tsx';
import { carryOn, customers, mailedTo, published } from './published.fixture.ts';
import { policyNotice } from './schema.ts';

const now = new Date();
const at = (minutes: number) => later(now, minutes * MINUTE);
const grace = { ...staffWith('owner'), id: `account:${randomUUID()}` };
const refused = `customer-${7}@example.test`;
let open = false;
const server = await mailServer(to => (to === refused && !open ? '452 mailbox full' : null));
vi.stubEnv('SMTP_URL', server.url);
let version = 0;

afterAll(async () => {
  server.close();
  vi.unstubAllEnvs();
  await closeDatabase();
});

beforeAll(async () => {
  await policyInForce(later(now, -DAY));
  await customers(1, 40);
  version = await published(later(now, MINUTE));
});

test('no more is handed over than the pace allows, by two workers no more than by one', async () => {
  await paceCampaign(grace, { version, perMinute: 12 }, now);
  for (const perMinute of [0, 60_001, 1.5])
    await expect(paceCampaign(grace, { version, perMinute }, now)).rejects.toMatchObject({ status: 422 });
  await Promise.all([carryOn(at(2)), carryOn(at(2)), carryOn(later(at(2), SECOND))]);
  expect(await mailedTo(version)).toHaveLength(2);
  await carryOn(later(at(2), 6 * SECOND));
  expect(await mailedTo(version)).toHaveLength(3);
  expect(await viewCampaign(version, at(2))).toMatchObject({
    recipients: 40,
    waiting: 37,
    inOutbox: 3,
    minutesLeft: 4,
  });
});

test('a full outbox is not filled further, and while it is paused nothing is handed over', async () => {
  for (let minutes = 3; minutes < 9; minutes++) await carryOn(at(minutes));
  expect(await mailedTo(version)).toHaveLength(12);
  await pauseCampaign(grace, { version }, at(9));
  await sendQueued(campaignMails, at(9));
  await carryOn(at(10));
  expect(await mailedTo(version)).toHaveLength(12);
  expect((await viewCampaign(version, at(10)))?.paused).toEqual({ at: at(9).toISOString(), by: grace.id });
  await resumeCampaign(grace, { version }, at(11));
  await paceCampaign(grace, { version, perMinute: 60_000 }, at(11));
  await carryOn(at(12));
  expect(await mailedTo(version)).toHaveLength(40);
});

test('the report adds up to everybody, shows who was refused without their address, and lets one send them again', async () => {
  for (let days = 0; days < 12; days++) {
    await carryOn(at(13 + days * 24 * 60));
    await sendQueued(campaignMails, at(13 + days * 24 * 60));
    await carryOn(at(14 + days * 24 * 60));
  }
  const last = at(14 + 12 * 24 * 60);
  expect(await viewCampaign(version, last)).toMatchObject({
    recipients: 40,
    sent: 39,
    flagged: 1,
    waiting: 0,
    refused: 0,
  });
  expect((await viewCampaign(version, last))?.finishedAt).not.toBeNull();
  expect(await refusedNotices(version)).toMatchObject([{ to: 'c•••@e•••.test', times: 6, nextAt: null }]);
  const { stretches } = await sentOverTime(version);
  expect(stretches.reduce((sum, { sent }) => sum + sent, 0)).toBe(39);
  open = true;
  await tryRefusedAgain(grace, { version }, last);
  await carryOn(last);
  await sendQueued(campaignMails, last);
  await carryOn(later(last, MINUTE));
  expect(await viewCampaign(version, last)).toMatchObject({
    sent: 40,
    flagged: 0,
    finishedAt: later(last, MINUTE).toISOString(),
  });
  expect(server.arrived.map(({ to }) => to).toSorted()).toEqual(await mailedTo(version));
  await expect(pauseCampaign(grace, { version }, last)).rejects.toMatchObject({ code: 'campaign_not_under_way' });
});

test('who is erased while mails leave is not told, and nobody waits for them', async () => {
  const next = await published(at(30 * 24 * 60));
  await carryOn(at(30 * 24 * 60));
  await db().delete(policyNotice).where(eq(policyNotice.version, next));
  await carryOn(at(30 * 24 * 60 + 1));
  expect((await viewCampaign(next, now))?.finishedAt).not.toBeNull();
  expect(await viewCampaign(1, now)).toBeNull();
});

test('a customer says that they have read the newest version, and no other', async () => {
  const id = randomUUID();
  const email = `ada-${randomInt(10 ** 11)}@example.test`;
  await db()
    .insert(account)
    .values({ id, email, name: 'Ada' as unknown as typeof account.$inferInsert.name });
  const ada = customerCalled(id);
  await expect(noteRead(ada, { version: 1 }, now)).rejects.toMatchObject({ code: 'policy_not_newest' });
  expect(await lastRead(id)).toBeNull();
  const newest = version + 1;
  await Promise.all([noteRead(ada, { version: newest }, now), noteRead(ada, { version: newest }, now)]);
  expect(await lastRead(id)).toEqual({ version: newest, at: now.toISOString() });
});

test('a mail that comes back after it was taken is sent again, and a report that is about none of ours changes nothing', async () => {
  const [one] = await db().select().from(policyNotice).where(eq(policyNotice.version, version)).limit(1);
  const later20 = at(20 * 24 * 60);
  const report = (id: string, domain: string, action = 'failed') =>
    [
      'From: MAILER-DAEMON@mail.example\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\n',
      `--b\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; x\nAction: ${action}\nStatus: 5.1.1\n`,
      `--b\nContent-Type: text/rfc822-headers\n\nSubject: Ours\nMessage-ID: <${id}@${domain}>\n\n--b--\n`,
    ].join('\n');
  const note = (raw: string, when = later20) => noteReturn(raw, when);
  const id = one?.id ?? '';
  await db()
    .update(mailMessage)
    .set({ sentAt: at(19 * 24 * 60) })
    .where(eq(mailMessage.id, id));
  expect(await note(report(id, 'elsewhere.test'))).toBe(false);
  expect(await note(report(id, 'localhost', 'delayed'))).toBe(false);
  expect(await note(`Subject: Re: ours\n\nMessage-ID: <${id}@localhost>`)).toBe(false);
  expect(await note(report(randomUUID(), 'localhost'))).toBe(true);
  expect(await note(report(id, 'localhost'), at(60 * 24 * 60))).toBe(true);
  await carryOn(later20);
  expect((await viewCampaign(version, now))?.sent).toBe(40);
  expect(await note(report(id, 'localhost'))).toBe(true);
  await carryOn(later20);
  expect(await refusedNotices(version)).toMatchObject([{ id, because: 'returned 5.1.1', times: 1 }]);
  await carryOn(later(later20, HOUR));
  await sendQueued(campaignMails, later(later20, HOUR));
  await carryOn(later(later20, 2 * HOUR));
  expect(await viewCampaign(version, now)).toMatchObject({ sent: 40, refused: 0, flagged: 0 });
});
