import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { customerCalled, staffWith } from '#lib/access/actors.fixture.ts';
import { type Actor, nowhere, StepUpRequired } from '#lib/access/index.ts';
import { proving as byPasskey } from '#lib/access/proving.fixture.ts';
import { amsterdam } from '#lib/checkout/ada-checkout.fixture.ts';
import { DAY, later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { mailCodeOf } from '#lib/identity/index.ts';
import { account } from '#lib/identity/schema.ts';
import { buys } from '../ada-buys.fixture.ts';
import { type Bought, buysAsGuest } from '../guest-buys.fixture.ts';
import { askForExport, heldAbout, latestExport, looksAt, openExport, personOf, reveal, takeExport } from '../index.ts';
import { requestsOf } from '../requests/requests-of.ts';
import { privacyExport, privacyExportPart } from '../schema.ts';
import { destroyExports } from '../take/destroy-exports.ts';
import { unzipped } from '../take/unzipped.fixture.ts';
import { writeExport } from '../take/write-export.ts';
import { codeUnderWay, mailGuestCode, proveAsGuest } from './codes.ts';
import { entered, mailTo } from './guest-enters.fixture.ts';
import { leave } from './leave.ts';

const now = new Date();
let ada: Bought;
let bela: Bought;
beforeAll(async () => {
  ada = await buysAsGuest('ada');
  bela = await buysAsGuest('bela');
});
afterAll(closeDatabase);

type Ask = (actor: Actor, input: { exportId: string }, at: Date) => Promise<unknown>;

/** What a page does: asks, is mailed a code, enters it, and asks for the same again. */
async function proving(ask: Ask, actor: Actor, exportId: string, at = now): Promise<void> {
  const wanted = await ask(actor, { exportId }, at).catch((error: unknown) => error);
  if (!(wanted instanceof StepUpRequired)) throw wanted;
  expect(wanted.wanted.by).toBe('mailbox');
  const { action, object } = wanted.wanted;
  await mailGuestCode(actor, {}, at);
  await proveAsGuest(actor, { code: await codeOf(actor), action, object }, at);
  await ask(actor, { exportId }, at);
}

const codeOf = async ({ mailbox }: Actor): Promise<string> => {
  const mail = await mailTo(mailbox ?? '', 'privacy.guest-code');
  if (!mail) throw new Error('no code was mailed');
  return mailCodeOf((mail.data as { id: string }).id);
};

async function copyOf(actor: Actor): Promise<string> {
  const exportId = randomUUID();
  await proving(askForExport, actor, exportId);
  await writeExport(exportId, now);
  return exportId;
}

test('a guest takes a copy of everything that is theirs, proved by codes, and the register has it answered', async () => {
  const actor = await entered(ada, now);
  const exportId = await copyOf(actor);
  await proving(openExport, actor, exportId);
  const { parts } = await takeExport(actor, exportId, now);
  const files = await unzipped(await buffer(parts));
  expect(files.get('json/sales_order.json')).toContain(ada.number);
  expect(files.get('json/sales_order.json')).toContain('Amsterdam');
  expect([...files.values()].join('')).not.toContain(bela.email);
  const asked = await requestsOf({ guest: ada.email });
  expect(asked.map(({ kind, status }) => `${kind} ${status}`)).toEqual(
    expect.arrayContaining(['export completed', 'access completed']),
  );
});

describe('someone else’s copy cannot be had', () => {
  test('by a guest’s session alone: stolen, it has no code of the mailbox', async () => {
    const actor = await entered(ada, now);
    const ask = askForExport(actor, { exportId: randomUUID() }, now);
    await expect(ask).rejects.toMatchObject({ code: 'step_up_required' });
    const guess = { code: '00000000', action: 'privacy.ask-for-export', object: actor.id };
    await mailGuestCode(actor, {}, now);
    for (let nth = 0; nth < 5; nth++)
      await expect(proveAsGuest(actor, guess, now)).rejects.toMatchObject({ code: 'proof_refused' });
    expect(await codeUnderWay(actor, now)).toBe(false);
    const right = { ...guess, code: await codeOf(actor) };
    await expect(proveAsGuest(actor, right, now)).rejects.toMatchObject({ code: 'proof_refused' });
  });

  test('with a code that is another session’s, used, or ten minutes old', async () => {
    const [here, there] = [await entered(ada, now), await entered(ada, now)];
    const proof = { action: 'privacy.ask-for-export', object: here.id };
    await mailGuestCode(here, {}, now);
    const code = await codeOf(here);
    await expect(proveAsGuest(there, { ...proof, code }, now)).rejects.toMatchObject({ code: 'proof_refused' });
    const late = proveAsGuest(here, { ...proof, code }, later(now, 10 * MINUTE));
    await expect(late).rejects.toMatchObject({ code: 'proof_refused' });
    await proveAsGuest(here, { ...proof, code }, now);
    await expect(proveAsGuest(here, { ...proof, code }, now)).rejects.toMatchObject({ code: 'proof_refused' });
    await expect(askForExport(there, { exportId: randomUUID() }, now)).rejects.toMatchObject({
      code: 'step_up_required',
    });
  });

  test('in another session of the same guest, by another guest, by an account with that address, or by its address alone', async () => {
    const actor = await entered(bela, now);
    const exportId = await copyOf(actor);
    const others = [await entered(bela, later(now, MINUTE)), await entered(ada, later(now, MINUTE))];
    for (const other of others) {
      await expect(proving(openExport, other, exportId, later(now, MINUTE))).rejects.toMatchObject({ status: 404 });
      await expect(takeExport(other, exportId, now)).rejects.toMatchObject({ code: 'not_found' });
    }
    const mallory = customerCalled((await buys('mallory')).id);
    await expect(takeExport(mallory, exportId, now)).rejects.toMatchObject({ code: 'not_found' });
    await expect(takeExport(actor, exportId, now)).rejects.toMatchObject({ code: 'not_found' });
    expect(await latestExport(others[1] as Actor)).not.toMatchObject({ id: exportId });
  });

  test('for seven days after an account’s address was changed', async () => {
    const olive = await buys('olive');
    const changed = { emailChangedAt: later(now, -6 * DAY) };
    await db().update(account).set(changed).where(eq(account.id, olive.id));
    const actor = customerCalled(olive.id);
    const asks = byPasskey(askForExport)(actor, { exportId: randomUUID() }, now);
    await expect(asks).rejects.toMatchObject({ code: 'address_too_new' });
  });
});

test('a copy ends with the session that it was written for, and names nobody then', async () => {
  const actor = await entered(await buysAsGuest('dora'), now);
  const exportId = await copyOf(actor);
  await leave(actor, {}, later(now, MINUTE));
  await destroyExports(later(now, 2 * MINUTE));
  const [left] = await db().select().from(privacyExport).where(eq(privacyExport.id, exportId));
  expect(left).toMatchObject({ status: 'destroyed', guestEmail: null, accountId: null });
  expect(await db().$count(privacyExportPart, eq(privacyExportPart.fileId, exportId))).toBe(0);
});

test('no more than three copies a day, however often the guest comes in', async () => {
  const eve = await buysAsGuest('eve');
  for (let day = 0; day < 3; day++) await copyOf(await entered(eve, now));
  await expect(copyOf(await entered(eve, now))).rejects.toMatchObject({ code: 'too_many_requests' });
});

test('what only who is signed in may do is refused to a guest, and the other way round', async () => {
  const actor = await entered(ada, now);
  expect(Object.keys(actor.permissions)).toEqual(['data.manage']);
  const signedIn = customerCalled(randomUUID());
  await expect(leave(signedIn, {}, now)).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(mailGuestCode({ ...signedIn, from: nowhere }, {}, now)).rejects.toMatchObject({ code: 'not_allowed' });
});

test('who ordered from the same browser is somebody else: neither is shown the other’s prices, address or cart', async () => {
  const fay = await buysAsGuest('fay', { shipTo: { ...amsterdam, name: 'Fay Vogel', city: 'Utrecht' } });
  const gus = await buysAsGuest('gus', {
    cartId: fay.cartId,
    shipTo: { ...amsterdam, name: 'Gus Maas', city: 'Delft' },
  });
  const hers = JSON.stringify(await heldAbout(await entered(fay, now)));
  const his = JSON.stringify(await heldAbout(await entered(gus, now)));
  expect(hers).toContain('Utrecht');
  expect(hers).not.toMatch(/Gus Maas|Delft/);
  expect(his).toContain('Delft');
  expect(his).not.toMatch(/Fay Vogel|Utrecht/);
});

test('a guest reads what our staff looked at of theirs and why, and nobody else does', async () => {
  const [paid] = await db().execute<{ id: string }>(
    sql`select p.id from payment p join sales_order o on o.id = p.order_id where o.number = ${ada.number}`,
  );
  const because = 'The parcel came back, and its street is not to be found.';
  const grace = { ...staffWith('owner'), id: `account:${randomUUID()}` };
  await reveal(grace, { paymentId: paid?.id ?? '', what: ['address'], because }, now);
  const [looks, others] = [await entered(ada, now), await entered(bela, now)].map(actor => looksAt(personOf(actor)));
  expect(await looks).toContainEqual(expect.objectContaining({ at: now.toISOString(), because }));
  expect(JSON.stringify([await looks, await others])).not.toContain(grace.id);
  expect(await others).toEqual([]);
});
