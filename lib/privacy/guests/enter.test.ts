import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nowhere } from '#lib/access/index.ts';
import { amsterdam } from '#lib/checkout/ada-checkout.fixture.ts';
import { HOUR, later, MINUTE, SECOND } from '#lib/clock.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { issueLink, linkTo } from '#lib/identity/index.ts';
import { openFound } from '#lib/orders/index.ts';
import { buys } from '../ada-buys.fixture.ts';
import { type Bought, buysAsGuest } from '../guest-buys.fixture.ts';
import { heldAbout } from '../index.ts';
import { sealedAddress } from './asked-address.ts';
import { enterAsGuest } from './enter-as-guest.ts';
import { browser, entered, linkFor, mailTo, stranger } from './guest-enters.fixture.ts';
import { guestOfSession } from './known-guest.ts';
import { leave } from './leave.ts';
import { mailWayIn } from './mail-way-in.ts';

const now = new Date();
let ada: Bought;
let bela: Bought;
beforeAll(async () => {
  ada = await buysAsGuest('ada');
  bela = await buysAsGuest('bela', { shipTo: { ...amsterdam, name: 'Bela Kiss', postalCode: '1095 AB' } });
});
afterAll(closeDatabase);

let hours = 0;
/** When no pause after wrong tries lasts any more. */
const muchLater = () => later(now, ++hours * HOUR);

const refused = { code: 'no_way_in', status: 403 };
const enters = (token: string, fact: object, at = now) =>
  enterAsGuest(stranger(), { token, number: '', last4: '', postcode: '', browser: browser(), ...fact }, at);

test('the link of the mail and the number of an order open what is kept about its guest, and nobody else’s', async () => {
  const actor = await entered(ada, now);
  const held = JSON.stringify(await heldAbout(actor));
  expect(held).toContain(ada.number);
  expect(held).toContain('Amsterdam');
  expect(held).not.toContain(bela.number);
  expect(held).not.toContain(bela.email);
  expect(await mailTo(ada.email, 'privacy.seen-by-guest')).toBeDefined();
});

test('so do the last digits of the card and the postcode, however that is written', async () => {
  const token = await linkFor(bela.email, now);
  expect(await enters(token, { last4: '4242', postcode: '1095ab' })).toMatchObject({ token: expect.any(String) });
});

describe('nobody comes in', () => {
  test.each([
    ['with the link and another’s number', () => ({ number: bela.number })],
    ['with the link and a number of nobody', () => ({ number: 'CP-2026-999999' })],
    ['with the link and another card', () => ({ last4: '0005', postcode: '1016 GV' })],
    ['with the link and another’s postcode', () => ({ last4: '4242', postcode: '1095 AB' })],
    ['with the link and the postcode alone', () => ({ number: 'x', postcode: '1016 GV' })],
  ])('%s', async (_what, fact) => {
    const at = muchLater();
    const token = await linkFor(ada.email, at);
    await expect(enters(token, fact(), at)).rejects.toMatchObject(refused);
    // It was the fact alone.
    expect(await enters(token, { number: ada.number }, at)).toBeDefined();
  });

  test('with the number alone, be the link forged, another’s, used, or older than ten minutes', async () => {
    const at = muchLater();
    const token = await linkFor(ada.email, at);
    const forged = `${token.slice(0, -1)}${token.endsWith('x') ? 'y' : 'x'}`;
    const number = { number: ada.number };
    await expect(enters(forged, number, at)).rejects.toMatchObject(refused);
    await expect(enters(await linkFor(bela.email, at), number, at)).rejects.toMatchObject(refused);
    await expect(enters(token, number, later(at, 10 * MINUTE + SECOND))).rejects.toMatchObject(refused);
    await enters(token, number, at);
    await expect(enters(token, number, at)).rejects.toMatchObject(refused);
  });

  test('with the right number after five wrong ones: the link is void, and further ones while the pause lasts', async () => {
    const carol = await buysAsGuest('carol');
    const right = { number: carol.number };
    const token = await linkFor(carol.email, now);
    for (let nth = 0; nth < 5; nth++)
      await expect(enters(token, { number: `CP-2026-90000${nth}` })).rejects.toMatchObject(refused);
    await expect(enters(token, right, later(now, 2 * MINUTE))).rejects.toMatchObject(refused);
    const at = muchLater();
    for (let nth = 0; nth < 4; nth++)
      await expect(
        enters(await linkFor(carol.email, at), { number: 'x' }, later(at, nth * MINUTE)),
      ).rejects.toMatchObject(refused);
    const next = await linkFor(carol.email, later(at, 3 * MINUTE));
    // What nobody looked at while the pause lasts does not make the next link void, however often it comes.
    for (let nth = 0; nth < 5; nth++)
      await expect(enters(next, right, later(at, 3 * MINUTE))).rejects.toMatchObject(refused);
    expect(await enters(next, right, later(at, 12 * MINUTE))).toBeDefined();
  });
});

test('fifty uses of one link at once are one', async () => {
  const dora = await buysAsGuest('dora');
  const token = await linkFor(dora.email, now);
  const all = await Promise.allSettled(Array.from({ length: 50 }, () => enters(token, { number: dora.number })));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a session ends after half an hour, whatever is done in it, and when it is left', async () => {
  const begun = await enters(await linkFor(ada.email, now), { number: ada.number });
  const at = (minutes: number) => guestOfSession(begun.token, later(now, minutes * MINUTE), nowhere);
  expect(await at(29)).toMatchObject({ mailbox: ada.email, roles: ['known_guest'] });
  expect(await at(30)).toBeNull();
  const actor = await at(10);
  if (actor) await leave(actor, {}, later(now, 10 * MINUTE));
  expect(await at(11)).toBeNull();
});

test('a link for something else opens nothing here, and this one nothing else', async () => {
  const at = muchLater();
  const wanted = { purpose: 'magic-link', accountId: null, payload: { orderId: ada.orderId }, lasts: MINUTE } as const;
  const other = await transaction(tx => issueLink(tx, wanted, at));
  const token = linkTo('magic-link', '', other).split('/').at(-1) ?? '';
  await expect(enters(token, { number: ada.number }, at)).rejects.toMatchObject(refused);
  const ours = await linkFor(ada.email, at);
  await expect(openFound(stranger(), { token: ours }, at)).rejects.toMatchObject({ code: 'link_over' });
});

test('an address that an account has is shown the way to the account; one that is nobody’s gets no mail', async () => {
  const olive = await buys('olive');
  for (const email of [olive.email, 'nobody@counterproof.test']) {
    const ask = newId();
    await mailWayIn({ ask, address: sealedAddress(ask, email) }, now);
  }
  expect(await mailTo(olive.email, 'privacy.way-to-account')).toBeDefined();
  expect(await mailTo('nobody@counterproof.test', 'privacy.way-to-account')).toBeUndefined();
  expect(await mailTo('nobody@counterproof.test', 'privacy.way-in')).toBeUndefined();
});
