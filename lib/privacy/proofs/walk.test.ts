import { buffer } from 'node:stream/consumers';
import { eq, getTableName, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { PERSONAL } from '../index.ts';
import { openRequest } from '../requests/open-request.ts';
import { type Person, rowsOf } from '../rows-of.ts';
import { privacyExport } from '../schema.ts';
import { archives } from '../take/archives.ts';
import { unzipped } from '../take/unzipped.fixture.ts';
import { ownedBy } from '../take/whose.ts';
import { writeExport } from '../take/write-export.ts';
import { emptied, fillWithPeople, type OneOfMany, SHARING } from './many-people.fixture.ts';
import { walkMany } from './walk-many.fixture.ts';

afterAll(async () => {
  await emptied();
  await closeDatabase();
});

const SHOP = 10_000;
const ASKED = 100;
/** Drawn anew in every run, and told when it fails. */
const first = 1 + Math.floor(Math.random() * SHARING);
let asked: OneOfMany[];
let sharing: [guest: OneOfMany, account: OneOfMany][];
let walked: Map<number, Set<string>>;
beforeAll(async () => {
  const everybody = await fillWithPeople(SHOP);
  const alone = everybody.filter(({ n }) => n % SHARING !== 1 && n % SHARING !== 2);
  asked = Array.from({ length: ASKED }, (_, index) => alone[(first + index * 89) % alone.length] as OneOfMany);
  sharing = everybody.flatMap((one, index) => {
    const next = everybody[index + 1];
    return one.n % (SHARING * 4) === 1 && next ? [[one, next] as [OneOfMany, OneOfMany]] : [];
  });
  walked = await walkMany([...asked, ...sharing.map(([, account]) => ({ ...account, shared: true as const }))]);
}, 120_000);

const personOf = ({ account, email }: OneOfMany): Person => (account ? { account } : { guest: email });
const tableOf = (row: string): string => row.split(' ')[0] ?? '';

/** What tells nothing of anybody that the row above it does not, and is not taken: numbers of stock, of models, of steps. */
const IMPERSONAL = new Set([
  ...['inventory_reservation', 'stripe_event', 'risk_model_score', 'risk_backtest_flip'],
  ...['privacy_export_part', 'erasure_step', 'tombstone'],
  // A member of staff wrote it, about a keyed hash.
  'risk_list_entry',
]);
const walkedOf = ({ n }: OneOfMany): string[] =>
  [...(walked.get(n) ?? [])].filter(row => !IMPERSONAL.has(tableOf(row))).toSorted();

async function byTheMap(one: OneOfMany): Promise<string[]> {
  const places: string[] = [];
  for (const described of PERSONAL) {
    const where = rowsOf(personOf(one), described);
    if (!where) continue;
    const rows = await db().execute<{ place: string }>(
      sql`select ctid::text as place from ${described.table} where ${where}`,
    );
    for (const { place } of rows) places.push(`${getTableName(described.table)} ${place}`);
  }
  return places.toSorted();
}

test('of 100 people in a shop of 10,000 the map finds every row that an independent walk finds, and nothing else', async () => {
  expect(asked).toHaveLength(ASKED);
  for (const one of asked) expect(await byTheMap(one), JSON.stringify(one)).toEqual(walkedOf(one));
  // Nothing of it was easy: all kinds of rows were met.
  expect(new Set(asked.flatMap(walkedOf).map(tableOf)).size).toBeGreaterThan(45);
}, 120_000);

test('who orders as a guest to the mailbox of an account: each row is one’s or the other’s, none nobody’s', async () => {
  expect(sharing.length).toBeGreaterThan(5);
  for (const [guest, account] of sharing) {
    const [ofGuest, ofAccount] = [await byTheMap(guest), await byTheMap(account)];
    // That somebody came in by the mailbox is told to the account that has it, too.
    const both = ofGuest.filter(row => ofAccount.includes(row));
    expect(
      both.filter(row => tableOf(row) !== 'guest_session'),
      account.email,
    ).toEqual([]);
    expect([...new Set([...ofGuest, ...ofAccount])].toSorted(), account.email).toEqual(walkedOf(account));
  }
}, 120_000);

test('a copy has as many rows of each table as were walked to, and not a word of anybody else', async () => {
  for (const one of [asked.find(({ account }) => account), asked.find(({ account }) => !account)] as OneOfMany[]) {
    const files = await unzipped(await copyOf(one));
    // What was asked for just now is in it too.
    const walkedTo = walkedOf(one).map(tableOf);
    for (const { table } of PERSONAL) {
      const name = getTableName(table);
      const rows = JSON.parse(files.get(`json/${name}.json`) ?? '') as unknown[];
      const more = ['privacy_export', 'privacy_request', 'privacy_request_event'].includes(name) ? 1 : 0;
      expect(rows.length, `${name} of ${JSON.stringify(one)}`).toBe(
        walkedTo.filter(table => table === name).length + more,
      );
    }
    const said = [...files.values()].join('\n');
    const others = [...said.matchAll(/person-(\d+)@|[a-z]-(\d+)\/\d/g)].filter(([, a, b]) => Number(a ?? b) !== one.n);
    expect(others.map(([word]) => word)).toEqual([]);
    expect(said).toContain(one.email);
  }
}, 60_000);

async function copyOf(one: OneOfMany): Promise<Buffer> {
  const now = new Date();
  const [id, person] = [newId(now.getTime()), personOf(one)];
  await transaction(async tx => {
    await tx.insert(privacyExport).values({
      id,
      ...ownedBy(person),
      sessionId: newId(now.getTime()),
      status: 'asked',
      askedAt: now,
      total: PERSONAL.length,
    });
    await openRequest(tx, { id, kind: 'export', person, verifiedBy: 'passkey', now });
  });
  await writeExport(id, now);
  const [copy] = await db().select().from(privacyExport).where(eq(privacyExport.id, id));
  return buffer(archives.open(id, copy?.bytes ?? 0));
}
