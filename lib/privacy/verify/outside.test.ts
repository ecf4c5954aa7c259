import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { disclosure } from '#lib/disclosure/schema.ts';
import { keepsCard } from '#lib/payments/customers/ada-keeps-cards.fixture.ts';
import { eraseCustomer } from '#lib/payments/index.ts';
import { buys } from '../ada-buys.fixture.ts';
import { askErasure } from '../erase/ask-erasure.ts';
import { eraseNow } from '../erase/erase-now.ts';
import { erasure } from '../erase/schema.ts';
import { erasureResidue } from '../monitors/erasure-residue.ts';
import { privacyRequest } from '../requests/schema.ts';
import { collectIdentifiers } from './collect-identifiers.ts';
import { wholeLines } from './folder.ts';
import type { Finding } from './model.ts';
import { placesOutside } from './places-outside.ts';
import { verifyErased } from './verify-erased.ts';

afterAll(closeDatabase);

const now = new Date();
let logs: string;
beforeAll(async () => {
  config().audit.checkpointFolder = await mkdtemp(join(tmpdir(), 'record-'));
  logs = await mkdtemp(join(tmpdir(), 'logs-'));
});

/** Has somebody erased, as the job does when it is time. */
async function erased({ id, email }: { id: string; email: string }): Promise<Finding> {
  const wanted = { person: { account: id }, verifiedBy: 'passkey', to: email, now } as const;
  const requestId = await transaction(tx => askErasure(tx, wanted));
  const [due] = await db().select({ at: erasure.eraseAt }).from(erasure).where(eq(erasure.requestId, requestId));
  await eraseNow(requestId, due?.at ?? now);
  const [request] = await db().select().from(privacyRequest).where(eq(privacyRequest.id, requestId));
  expect(request?.status).toBe('completed');
  return request?.finding as Finding;
}

test('whoever is left in a log of the shop is found there, and Stripe and the record are looked into', async () => {
  const ada = await buys('ada', 'Ada Left In Logs');
  await keepsCard({ accountId: ada.id });
  await mkdir(join(logs, 'web'));
  await writeFile(join(logs, 'web/one.log'), `{"says":"nothing"}\n{"to":"${encodeURIComponent(ada.email)}"}\n`);
  await writeFile(join(logs, 'older.log.gz'), 'x');
  config().logFolder = logs;
  expect((await erasureResidue.measure(now)).value).toBe(0);
  const finding = await erased(ada);
  expect(finding.residue).toEqual([{ where: 'the logs', what: 'their e-mail address', count: 1 }]);
  expect(finding.looked.slice(1)).toEqual([
    { where: 'the logs', characters: expect.any(Number) },
    { where: 'the checkpoints of the record and the tombstones', characters: expect.any(Number) },
    { where: 'Stripe', characters: null },
  ]);
  expect(finding.looked[2]?.characters).toBeGreaterThan(100);
  expect(finding.unseen).toEqual([{ where: 'the logs', because: '1 files are compressed or cannot be read' }]);
  expect(JSON.stringify(finding)).not.toContain(ada.email);
  expect((await erasureResidue.measure(now)).value).toBe(1);
  const asked = await db().$count(disclosure, eq(disclosure.act, 'customers.retrieve'));
  expect(asked).toBe(1);
});

test('a customer who is still at Stripe is left there, with every card; logs that nobody showed are named as unseen', async () => {
  const cleo = await buys('cleo', 'Cleo Kept By Stripe');
  await keepsCard({ accountId: cleo.id });
  const known = await collectIdentifiers(db(), { account: cleo.id });
  config().logFolder = null;
  const look = async () => verifyErased(known, now, (await placesOutside(known)) ?? []);
  const atStripe = ({ residue }: Finding) => residue.filter(({ where }) => where === 'Stripe');
  const before = await look();
  expect(before.unseen).toEqual([{ where: 'the logs', because: 'not given to this process' }]);
  expect(atStripe(before)).toEqual([
    { where: 'Stripe', what: 'the customer at Stripe', count: 1 },
    { where: 'Stripe', what: 'a card that is kept', count: 1 },
  ]);
  await eraseCustomer(known.customer ?? '');
  expect(atStripe(await look())).toEqual([]);
});

test('a word is found wherever a log is cut for reading, in lines that never end too', async () => {
  const cut = async (...chunks: string[]) => {
    const pieces: string[] = [];
    const from = async function* () {
      yield* chunks;
    };
    for await (const piece of wholeLines(from())) pieces.push(piece);
    return pieces;
  };
  expect(await cut('one\ntw', 'o\nthr', 'ee')).toEqual(['one\n', 'two\n', 'three']);
  const endless = await cut('x'.repeat(1 << 20), 'ada@', 'example.test', 'x'.repeat(1 << 20));
  expect(endless.some(piece => piece.includes('ada@example.test'))).toBe(true);
  expect(Math.max(...endless.map(piece => piece.length))).toBeLessThan(3 << 20);
});
