import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customerCalled } from '#lib/access/actors.fixture.ts';
import type { Actor } from '#lib/access/index.ts';
import { proving } from '#lib/access/proving.fixture.ts';
import { DAY, later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { account } from '#lib/identity/schema.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { buys } from '../ada-buys.fixture.ts';
import { askForExport, latestExport, openExport, takeExport } from '../index.ts';
import { privacyExport, privacyExportPart } from '../schema.ts';
import { destroyExports } from './destroy-exports.ts';
import { unzipped } from './unzipped.fixture.ts';
import { writeExport } from './write-export.ts';

afterAll(closeDatabase);

const now = new Date();
let ada: { id: string; email: string };
beforeAll(async () => {
  ada = await buys('ada', '=cmd|calc');
});

/** The same person at another browser. */
const elsewhere = (actor: Actor): Actor => ({
  ...actor,
  session: actor.session && { ...actor.session, id: randomUUID() },
});

async function readyFor(actor: Actor, at = now): Promise<string> {
  const exportId = randomUUID();
  await proving(askForExport)(actor, { exportId }, at);
  await writeExport(exportId, at);
  return exportId;
}

async function taken(actor: Actor, exportId: string, at = now): Promise<Buffer> {
  await proving(openExport)(actor, { exportId }, at);
  const { bytes, parts } = await takeExport(actor, exportId, at);
  const whole = await buffer(parts);
  expect(whole.length).toBe(bytes);
  return whole;
}

test('a copy has everything of its owner to read and for programs, with cells that a spreadsheet would run made harmless', async () => {
  const actor = customerCalled(ada.id);
  const files = await unzipped(await taken(actor, await readyFor(actor)));
  const [order] = JSON.parse(files.get('json/sales_order.json') ?? '') as Record<string, unknown>[];
  expect(order).toMatchObject({ email: ada.email, ship_to: { city: 'Amsterdam' } });
  expect(files.get('csv/account.csv')).toContain(`'=cmd|calc`);
  expect(files.get('html/sales_order.html')).toContain('Amsterdam');
  expect(files.get('index.html')).toContain('An order');
  expect([...files.values()].join('')).not.toMatch(/argon2|token_hash|fingerprint_hash/);
  const mails = await db().select(MAIL_COLUMNS).from(mailMessage).where(eq(mailMessage.recipient, ada.email));
  expect(mails.map(({ template }) => template)).toEqual(
    expect.arrayContaining(['privacy.export-asked', 'privacy.export-ready']),
  );
});

test('is sealed where it lies', async () => {
  const rows = await db().select().from(privacyExportPart);
  expect(rows.length).toBeGreaterThan(0);
  for (const { sealed } of rows)
    expect(Buffer.from(sealed.split(':')[2] ?? '', 'base64url').includes('PK\x03\x04')).toBe(false);
  await db()
    .update(privacyExportPart)
    .set({ part: sql`${privacyExportPart.part} + 1` });
  const [row] = await db().select().from(privacyExport);
  const actor = customerCalled(ada.id);
  await expect(taken(actor, row?.id ?? '')).rejects.toThrow('sealed for another place');
  await db()
    .update(privacyExportPart)
    .set({ part: sql`${privacyExportPart.part} - 1` });
});

test('is nobody else’s: not another person’s, not another browser’s, not without a fresh proof, and not by its address', async () => {
  const actor = customerCalled(ada.id);
  const exportId = await readyFor(actor);
  const mallory = customerCalled((await buys('mallory')).id);
  await expect(openExport(elsewhere(actor), { exportId }, now)).rejects.toMatchObject({ code: 'step_up_required' });
  for (const other of [mallory, elsewhere(actor)]) {
    await expect(proving(openExport)(other, { exportId }, now)).rejects.toMatchObject({ code: 'not_found' });
    await expect(takeExport(other, exportId, now)).rejects.toMatchObject({ code: 'not_found' });
  }
  await expect(takeExport(actor, exportId, now)).rejects.toMatchObject({ code: 'not_found' });
  await proving(openExport)(actor, { exportId }, now);
  await expect(takeExport(actor, exportId, later(now, 3 * MINUTE))).rejects.toMatchObject({ code: 'not_found' });
});

test('is given three times, and for three days', async () => {
  const noor = customerCalled((await buys('noor')).id);
  const exportId = await readyFor(noor);
  for (const _ of [1, 2, 3]) await taken(noor, exportId);
  await expect(proving(openExport)(noor, { exportId }, now)).rejects.toMatchObject({ code: 'not_found' });
  await destroyExports(later(now, MINUTE));
  expect(await latestExport(noor)).toMatchObject({ status: 'destroyed', downloadsLeft: 0 });
  const late = await readyFor(noor, later(now, MINUTE));
  await destroyExports(later(now, 4 * DAY));
  expect(await db().$count(privacyExportPart, eq(privacyExportPart.fileId, late))).toBe(0);
});

test('one that was killed half way is written anew, whole, once', async () => {
  const olive = customerCalled((await buys('olive')).id);
  const exportId = randomUUID();
  await proving(askForExport)(olive, { exportId }, now);
  await db().update(privacyExport).set({ status: 'writing', done: 3 }).where(eq(privacyExport.id, exportId));
  await db().insert(privacyExportPart).values({ fileId: exportId, part: 7, sealed: 'v1:of:another:try' });
  await writeExport(exportId, now);
  await writeExport(exportId, now);
  expect((await unzipped(await taken(olive, exportId))).has('index.html')).toBe(true);
});

test('waits while an address is new, and while another one is under way', async () => {
  const piet = await buys('piet');
  const actor = customerCalled(piet.id);
  await proving(askForExport)(actor, { exportId: randomUUID() }, now);
  await expect(proving(askForExport)(actor, { exportId: randomUUID() }, now)).rejects.toMatchObject({
    code: 'export_under_way',
  });
  const edda = await buys('edda');
  await db()
    .update(account)
    .set({ emailChangedAt: later(now, -6 * DAY) })
    .where(eq(account.id, edda.id));
  await expect(proving(askForExport)(customerCalled(edda.id), { exportId: randomUUID() }, now)).rejects.toMatchObject({
    code: 'address_too_new',
  });
});
