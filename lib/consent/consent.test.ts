import { randomInt } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customerCalled } from '#lib/access/actors.fixture.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { disclosure } from '#lib/disclosure/schema.ts';
import { newId } from '#lib/id.ts';
import { addCustomer } from '#lib/identity/index.ts';
import { adasLines, place } from '#lib/orders/ada-orders.fixture.ts';
import {
  type Consenter,
  consentsOf,
  everyoneWhoAgreed,
  giveConsent,
  honourSignal,
  liveConsent,
  type Purpose,
  recordConsent,
  withdrawConsent,
} from './index.ts';
import { consentEvent, consentNow } from './schema.ts';

const now = new Date('2026-11-23T09:00:00Z');
let ada: string;
let mallory: string;
const joins = (name: string) =>
  transaction(tx =>
    addCustomer(tx, { email: `${name}-${randomInt(10 ** 11)}@example.test`, name, password: 'a pass phrase' }, now),
  );
beforeAll(async () => {
  [ada, mallory] = [await joins('ada'), await joins('mallory')];
});
afterAll(closeDatabase);

const viewOf = async (account: string, purpose: Purpose) =>
  (await consentsOf(db(), { account })).purposes.find(one => one.purpose === purpose);
const gives = (account: string, purpose: Purpose) => giveConsent(customerCalled(account), { purpose }, now);
const takesBack = (account: string, purpose: Purpose) => withdrawConsent(customerCalled(account), { purpose }, now);
const refusedBy = (work: Promise<unknown>) =>
  work.then(
    () => 'written',
    error => String(error.cause ?? error),
  );

test('nothing is agreed to by silence', async () => {
  const { purposes, signalledAt } = await consentsOf(db(), { account: ada });
  expect(purposes.map(({ given }) => given)).toEqual([false, false, false]);
  expect(signalledAt).toBeNull();
  expect(await liveConsent(db(), { account: ada }, 'news')).toBeNull();
});

test('one press gives, one takes back; saying it twice says it once, and each keeps the words it was said to', async () => {
  for (const say of [gives, gives, takesBack, takesBack, gives]) await say(ada, 'news');
  const view = await viewOf(ada, 'news');
  expect(view?.history.map(({ action }) => action)).toEqual(['given', 'withdrawn', 'given']);
  expect(view).toMatchObject({ given: true, outdated: false });
  expect(await viewOf(ada, 'artist')).toMatchObject({ given: false, history: [] });
  expect(await viewOf(mallory, 'news')).toMatchObject({ given: false });
});

test('the ledger played back is what holds now, and nobody rewrites it', async () => {
  const events = await db().select().from(consentEvent).orderBy(consentEvent.seq);
  const replayed = new Map(events.map(event => [`${event.subjectId} ${event.purpose}`, event.seq]));
  const current = await db().select().from(consentNow);
  expect(current.map(({ seq }) => seq).toSorted()).toEqual([...replayed.values()].toSorted());
  const change = db().update(consentEvent).set({ action: 'withdrawn' });
  expect(await refusedBy(change.execute())).toContain('permission denied');
  for (const change of [
    'update consent_event set source = source',
    'delete from consent_event',
    'truncate consent_event cascade',
  ])
    expect(await refusedBy(asOwner(owner => owner.unsafe(change))), change).toContain('append-only');
});

test('words that were changed are not the words that somebody agreed to', async () => {
  const [agreed] = await db().select().from(consentNow).limit(1);
  await db().execute(sql`insert into consent_text (hash, purpose, version, says, first_shown_at)
    values ('older', 'artist', 0, 'Something else', now())`);
  await db().execute(sql`insert into consent_event (subject_id, purpose, action, text_hash, source, at)
    values (${agreed?.subjectId}, 'artist', 'given', 'older', 'account', now())`);
  expect(await viewOf(ada, 'artist')).toMatchObject({ given: false, outdated: true });
  expect(await liveConsent(db(), { account: ada }, 'artist')).toBeNull();
  await gives(ada, 'artist');
  expect(await viewOf(ada, 'artist')).toMatchObject({ given: true, outdated: false });
});

test('Global Privacy Control ends what shares, once, is remembered, and leaves the rest', async () => {
  const actor = customerCalled(mallory);
  for (const purpose of ['news', 'artist', 'carrier'] as const) await gives(mallory, purpose);
  await honourSignal(actor, now);
  expect(await liveConsent(db(), { account: mallory }, 'news')).not.toBeNull();
  for (const purpose of ['artist', 'carrier'] as const)
    expect(await viewOf(mallory, purpose)).toMatchObject({ given: false });
  expect((await consentsOf(db(), { account: mallory })).signalledAt).toBe(now.toISOString());
  // Agreed to with the signal before their eyes: that is their own decision.
  await gives(mallory, 'artist');
  await honourSignal(actor, now);
  expect(await viewOf(mallory, 'artist')).toMatchObject({ given: true });
});

test('the database lets nothing leave on a consent that is withdrawn, somebody else’s, about something else, or none', async () => {
  const share = (consentSeq: number, about: string) =>
    refusedBy(
      db()
        .insert(disclosure)
        .values({
          id: newId(),
          recipient: 'artist',
          act: 'collectors.list',
          purpose: 'To tell the artist who has their prints.',
          ground: 'consent',
          categories: ['name'],
          about,
          consentSeq,
        })
        .execute(),
    );
  const own = (await liveConsent(db(), { account: ada }, 'artist'))?.seq ?? 0;
  expect(await share(own, `account:${ada}`)).toBe('written');
  expect(await share(own, `account:${mallory}`)).toContain('is not about');
  const { oak } = await adasLines();
  expect(await share(own, `order:${await place([oak], { accountId: ada })}`)).toBe('written');
  expect(await share(own, `order:${await place([oak], { accountId: mallory })}`)).toContain('is not about');
  expect(await share(999_999, `account:${ada}`)).toContain('does not hold');
  await takesBack(ada, 'artist');
  expect(await share(own, `account:${ada}`)).toContain('does not hold');
  const bare = db().execute(sql`insert into disclosure (id, recipient, act, purpose, ground, categories, about)
    values (uuidv7(), 'artist', 'x', 'x', 'consent', '{name}', ${`account:${ada}`})`);
  expect(await refusedBy(bare)).toMatch(/does not hold|disclosure_consent/);
});

test('a guest agrees by their mailbox, and those who agreed are found page by page', async () => {
  const guest = `Ada-${randomInt(10 ** 11)}@example.test`;
  await transaction(tx => recordConsent(tx, { guest }, { purpose: 'news', action: 'given', source: 'guest', now }));
  expect(await liveConsent(db(), { guest: guest.toLowerCase() }, 'news')).not.toBeNull();
  const all: Consenter[] = [];
  for await (const page of everyoneWhoAgreed(db(), 'news')) all.push(...page.map(({ who }) => who));
  expect(all).toContainEqual({ guest: guest.toLowerCase() });
  expect(all).toContainEqual({ account: mallory });
  expect(await db().select().from(consentNow).where(eq(consentNow.source, 'guest'))).toHaveLength(1);
});

test('nobody takes a row of what left away before its three years are over', async () => {
  expect(await refusedBy(db().execute(sql`delete from disclosure`))).toContain('three years');
  await db().execute(sql`insert into disclosure (id, at, recipient, act, purpose, ground, categories)
    values (uuidv7(), now() - interval '3 years 2 days', 'mail', 'old', 'x', 'contract', '{mail}')`);
  expect(await refusedBy(db().execute(sql`delete from disclosure where act = 'old'`))).toBe('written');
  expect(await refusedBy(db().execute(sql`update disclosure set act = 'x'`))).toContain('permission denied');
});
