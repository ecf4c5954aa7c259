import { eq, isNull } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { approve, SecondPersonWanted } from '#lib/access/index.ts';
import { proving } from '#lib/access/proving.fixture.ts';
import { clock, later, MINUTE } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';
import { mailMessage } from '#lib/mail/opened.fixture.ts';
import { forgetWhetherOpen } from './closing/checkout-open.ts';
import * as page from './index.ts';
import { ManifestRefused, readManifest } from './manifest.ts';
import type { Seen } from './model.ts';
import { paymentPageMonitors } from './monitors.ts';
import { pageDifference, pageLook, pageSight } from './schema.ts';
import { asSigned, foundWith, signed, signedText } from './signed.fixture.ts';

const now = clock.now();
const grace = { ...staffWith('risk_analyst'), id: `account:${newId()}` };
const olive = { ...staffWith('owner'), id: `account:${newId()}` };
const [accept, open, agree] = [page.acceptDifference, page.openCheckout, approve].map(it => proving(it as never)) as [
  typeof page.acceptDifference,
  typeof page.openCheckout,
  typeof approve,
];
const because = 'We changed the frame ourselves this morning.';

afterAll(closeDatabase);

const look = (changed: Partial<Seen>, at = now) =>
  page.recordLook({ seen: { ...asSigned, ...changed }, differences: foundWith(changed), build: 'a', tookMs: 1 }, at);
const mails = () => db().$count(mailMessage);
const level = async (id: string) =>
  paymentPageMonitors
    .find(monitor => monitor.id === id)
    ?.measure(now)
    .then(({ value }) => value);
const openOnes = () => db().select().from(pageDifference).where(isNull(pageDifference.settledAt));
const overlay = { frames: ['https://mallory.example/form'] };
const nextScript = { files: [{ url: 'https://js.stripe.com/endive/stripe.js', sha256: 'stripe, two' }] };

test('a manifest counts as long as nobody changed a letter of it', () => {
  expect(readManifest(signedText())).toEqual(signed);
  for (const broken of [
    signedText().replace('hash of a', 'hash of b'),
    signedText().replace(/"keyId": "./, '"keyId": "x'),
    '{}',
    '',
  ])
    expect(() => readManifest(broken)).toThrow(ManifestRefused);
});

test('a look that sees nothing strange is kept, what it saw once, and nobody is told', async () => {
  expect(await look({}, later(now, -MINUTE))).toEqual({ result: 'as_signed', fresh: [] });
  expect(
    await look({
      nonce: 'bmV4dA==',
      headers: asSigned.headers.map(([name, value]) => [name, value.replaceAll('b3BlbnNlc2FtZQ==', 'bmV4dA==')]),
    }),
  ).toMatchObject({ result: 'as_signed' });
  expect([await db().$count(pageLook), await db().$count(pageSight), await mails()]).toEqual([2, 1, 0]);
});

test('what a look finds is told once, stands on the desk and in the monitors, and ends when it is gone', async () => {
  expect(await look(overlay)).toMatchObject({ result: 'different', fresh: [{ kind: 'frame-added' }] });
  expect(await look(overlay)).toMatchObject({ result: 'different', fresh: [] });
  expect([await mails(), await level('payment-page')]).toEqual([1, 1]);
  expect(await page.viewPaymentPage(now)).toMatchObject({ alarms: 1, differences: { open: [{ times: 2 }] } });
  await look({});
  expect([await mails(), await level('payment-page'), (await openOnes()).length]).toEqual([1, 0, 0]);
  // Back again it is new again.
  expect(await look(overlay)).toMatchObject({ fresh: [{ kind: 'frame-added' }] });
  expect(await mails()).toBe(2);
});

test('it passes only when two people want it; the next look does not find it any more', async () => {
  const [standing] = await openOnes();
  const input = { differenceId: standing?.id ?? '', because };
  const thrown = await accept(grace, input, now).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(SecondPersonWanted);
  const { requestId } = thrown as SecondPersonWanted;
  expect((await openOnes()).length).toBe(1);
  await expect(agree(grace, { requestId }, now)).rejects.toMatchObject({ code: 'same_person' });
  await agree(olive, { requestId }, now);
  expect(await look(overlay)).toEqual({ result: 'as_signed', fresh: [] });
  await expect(accept(grace, input, now)).rejects.toMatchObject({ code: 'nothing_to_accept' });
  const alone = asOwner(
    sql => sql`insert into page_acceptance (fingerprint, kind, what, at, accepted_by, because)
    values ('x', 'frame-added', 'iframe', now(), 'account:mallory', 'mine')`,
  );
  await expect(alone).rejects.toThrow('page_acceptance_by_two');
});

test('a new version of Stripe’s script is told, alarms nobody, and one person who looked at it is enough', async () => {
  const before = await mails();
  expect(await look(nextScript)).toMatchObject({ result: 'as_signed', fresh: [{ level: 'review' }] });
  expect([await mails(), await level('payment-page'), await level('payment-page-review')]).toEqual([before + 1, 0, 1]);
  const [standing] = await openOnes();
  await accept(grace, { differenceId: standing?.id ?? '', because }, now);
  expect(await look(nextScript)).toEqual({ result: 'as_signed', fresh: [] });
});

test('where the shop is set up so, what is found closes the checkout; while it is there, opening it takes two', async () => {
  config().paymentPage.onDifference = 'close';
  forgetWhetherOpen();
  expect(await page.checkoutOpen()).toBe(true);
  await look({ cardFields: ['input#number'] });
  forgetWhetherOpen();
  expect([await page.checkoutOpen(), await page.openSince(later(now, MINUTE))]).toEqual([false, false]);
  await expect(page.requireOpenCheckout(db())).rejects.toBeInstanceOf(page.CheckoutClosed);
  await expect(page.closeCheckout(grace, { because }, now)).rejects.toBeInstanceOf(page.AlreadyClosed);
  const thrown = await open(grace, { because }, now).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(SecondPersonWanted);
  // A look that finds nothing does not open it: a person does.
  await look({});
  expect((await page.viewPaymentPage(now)).closure).toMatchObject({ closedBy: 'system:payment-page.observe' });
  await agree(olive, { requestId: (thrown as SecondPersonWanted).requestId }, now);
  expect(await page.checkoutOpen()).toBe(true);
  // What was seen while it was being opened says nothing about what belongs there.
  expect([await page.openSince(now), await page.openSince(later(now, MINUTE))]).toEqual([false, true]);
  config().paymentPage.onDifference = 'tell';
  await page.closeCheckout(grace, { because }, now);
  await open(grace, { because }, now);
  await expect(open(grace, { because }, now)).rejects.toBeInstanceOf(page.AlreadyOpen);
});

test('a look that fails is kept as one, and settles nothing', async () => {
  await look(overlay.frames ? { targets: ['https://mallory.example/'] } : {});
  const failed = await page.recordLook({ failed: 'The payment page did not answer.', build: null, tookMs: 9 }, now);
  expect([failed.result, (await openOnes()).length]).toEqual(['failed', 1]);
  await look({});
});

test('a browser’s report is counted by day, told once, and a flood of them is one more line', async () => {
  const before = await mails();
  for (let times = 0; times < 3; times++) await page.noteReport('script', 'https://mallory.example', now);
  expect((await page.viewPaymentPage(now)).reports).toMatchObject([{ kind: 'script', times: 3 }]);
  expect([(await mails()) - before, await level('payment-page-reports')]).toEqual([1, 1]);
  for (let nth = 0; nth < 60; nth++) await page.noteReport('frame', `https://h${nth}.example`, now);
  const { reports } = await page.viewPaymentPage(now);
  expect(reports.find(({ what }) => what === 'many others')?.times).toBeGreaterThan(5);
  expect((await mails()) - before).toBe(5);
});

test('what was seen and what was accepted cannot be changed by the shop', async () => {
  for (const table of ['page_look', 'page_sight', 'page_acceptance'])
    await expect(db().execute(`delete from ${table}`)).rejects.toThrow();
  expect(await db().$count(pageDifference, eq(pageDifference.settledHow, 'accepted'))).toBe(2);
});
