import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, expect, inject, test } from 'vitest';
import { DAY, later } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { roleGrant } from '#lib/identity/staff/schema.ts';
import { sendQueued } from '#lib/mail/mailbox.fixture.ts';
import { buys } from '../ada-buys.fixture.ts';
import { askErasure } from '../erase/ask-erasure.ts';
import { erasure } from '../erase/schema.ts';
import { buysAsGuest } from '../guest-buys.fixture.ts';
import { eraseAgain, eraseNow } from '../index.ts';
import { privacyMails } from '../mails.tsx';
import { privacyRequest } from '../requests/schema.ts';
import type { Person } from '../rows-of.ts';
import { collectIdentifiers } from '../verify/collect-identifiers.ts';
import { verifyErased } from '../verify/verify-erased.ts';
import { dump } from './bystanders.fixture.ts';

afterAll(closeDatabase);

const now = new Date();

/** Does something to this test’s database as a whole, while nobody is connected to it. */
async function meanwhile(work: (sql: postgres.Sql, name: string) => Promise<unknown>): Promise<void> {
  const name = new URL(config().databaseUrl).pathname.slice(1);
  await closeDatabase();
  const sql = postgres(inject('server'), { max: 1, onnotice: () => {} });
  try {
    await work(sql, name);
  } finally {
    await sql.end();
  }
}
const backUp = () => meanwhile((sql, name) => sql.unsafe(`create database ${name}_backup template ${name}`));
const restore = () =>
  meanwhile(async (sql, name) => {
    await sql.unsafe(`drop database ${name} with (force)`);
    await sql.unsafe(`alter database ${name}_backup rename to ${name}`);
  });

async function asks(person: Person, to: string): Promise<{ requestId: string; at: Date }> {
  const requestId = await transaction(tx => askErasure(tx, { person, verifiedBy: 'passkey', to, now }));
  const [due] = await db().select({ at: erasure.eraseAt }).from(erasure).where(eq(erasure.requestId, requestId));
  return { requestId, at: due?.at ?? now };
}

test('a backup that is restored brings nobody back: whoever was erased since, or before they asked, is erased again', async () => {
  const ada = await buys('ada', 'Ada Wilhelmina Erasable');
  const bela = await buys('bela', 'Bela Bystander');
  const gwen = await buysAsGuest('gwen');
  const olive = await buys('olive', 'Olive Formerly');
  const people: [Person, string][] = [
    [{ account: ada.id }, ada.email],
    [{ guest: gwen.email }, gwen.email],
    [{ account: olive.id }, olive.email],
  ];
  const asked = await asks({ account: ada.id }, ada.email);
  const role = { id: randomUUID(), accountId: olive.id, role: 'support' as const, grantedBy: 'system:test' };
  await db().insert(roleGrant).values(role);
  // When this backup is made one of them has asked, the other has not, and the third still works here.
  await backUp();
  const known = await Promise.all(people.map(([person]) => collectIdentifiers(db(), person)));
  await db().update(roleGrant).set({ revokedAt: now }).where(eq(roleGrant.id, role.id));
  const theirs = [await asks({ guest: gwen.email }, gwen.email), await asks({ account: olive.id }, olive.email)];
  for (const { requestId, at } of [asked, ...theirs]) {
    await eraseNow(requestId, at);
    const [request] = await db().select().from(privacyRequest).where(eq(privacyRequest.id, requestId));
    expect(request?.status).toBe('completed');
  }
  await restore();
  expect(await dump()).toContain(ada.email);

  const after = later(now, 40 * DAY);
  expect(await eraseAgain(after)).toBe(3);
  for (const [, email] of people) await sendQueued(privacyMails, after, email);
  for (const identifiers of known) expect((await verifyErased(identifiers, after)).residue).toEqual([]);
  const left = await dump();
  for (const [, email] of people) expect(left).not.toContain(email);
  expect(left).toContain(bela.email);
  expect(await db().$count(roleGrant, and(eq(roleGrant.id, role.id), isNull(roleGrant.revokedAt)))).toBe(0);
  expect(await eraseAgain(after)).toBe(0);
}, 120_000);
