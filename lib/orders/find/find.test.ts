import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guest } from '#lib/access/index.ts';
import { later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { type IssuedLink, issueLink, linkTo } from '#lib/identity/index.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { BadInput } from '#lib/refusal.ts';
import { adasLines, now, place } from '../ada-orders.fixture.ts';
import { salesOrder } from '../schema.ts';
import { askToFind } from './ask-to-find.ts';
import { mailFound } from './mail-found.ts';
import { openFound } from './open-found.ts';

const SAMPLES = 200;
let orderId = '';
let number = '';
let strangers = 0;
const stranger = () => ({ ...guest, from: { requestId: null, address: `stranger-${++strangers}`, device: null } });

beforeAll(async () => {
  const { oak } = await adasLines();
  orderId = await place([oak]);
  const [row] = await db().select({ number: salesOrder.number }).from(salesOrder).where(eq(salesOrder.id, orderId));
  number = row?.number ?? '';
});
afterAll(closeDatabase);

const mails = () => db().select(MAIL_COLUMNS).from(mailMessage).where(eq(mailMessage.template, 'orders.found'));
const tokenOf = (link: IssuedLink) => linkTo('magic-link', '', link).split('/').at(-1) ?? '';
const opens = (token: string, at = now) => openFound(stranger(), { token }, at);

/** The token of the mail that answers who asks with the right number and e-mail, however they are written. */
async function asked(): Promise<string> {
  const ask = newId();
  await mailFound({ ask, number: number.toLowerCase(), email: 'ADA@example.org' }, now);
  const mail = (await mails()).find(({ dedupeKey }) => dedupeKey === `orders.found:${ask}`);
  if (!mail) throw new Error('no mail was queued');
  return tokenOf((mail.data as { link: IssuedLink }).link);
}

test('the way to an order goes to the mailbox that it was placed with, and opens the order’s own page', async () => {
  const { path } = await opens(await asked());
  expect(path).toMatch(/^\/order\//);
  expect(path).toContain(orderId);
});

test.each([
  ['another e-mail', () => ({ number, email: 'mallory@example.org' })],
  ['another number', () => ({ number: 'CP-2026-999999', email: 'ada@example.org' })],
])('with %s nobody gets a mail', async (_what, given) => {
  const before = (await mails()).length;
  await mailFound({ ask: newId(), ...given() }, now);
  expect(await mails()).toHaveLength(before);
});

test('fifty uses of one link at once are one', async () => {
  const token = await asked();
  const all = await Promise.allSettled(Array.from({ length: 50 }, () => opens(token)));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of all) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'link_over' });
});

test('a link ends after ten minutes, and one for something else opens no order', async () => {
  const token = await asked();
  await expect(opens(token, later(now, 10 * MINUTE))).rejects.toMatchObject({ code: 'link_over' });
  await expect(opens(`${token.slice(0, -1)}x`)).rejects.toMatchObject({ code: 'link_over' });
  const other = { purpose: 'reset-password', accountId: null, payload: { orderId }, lasts: MINUTE } as const;
  const reset = await transaction(tx => issueLink(tx, other, now));
  await expect(opens(tokenOf(reset))).rejects.toMatchObject({ code: 'link_over' });
});

test('what is no number of an order, and no e-mail, is told in the field', async () => {
  const wrong = await askToFind(stranger(), { number: '1', email: 'ada' }, now).catch((error: unknown) => error);
  expect(wrong).toBeInstanceOf(BadInput);
  expect((wrong as BadInput).fields).toMatchObject({
    number: expect.stringContaining('CP-'),
    email: expect.any(String),
  });
});

test('who asks gets the same answer, as quickly, whether number and e-mail belong together', async () => {
  const times: Record<string, number[]> = { known: [], unknown: [] };
  const answers = new Set<string>();
  for (let nth = -5; nth < SAMPLES; nth++)
    for (const who of nth % 2 === 0 ? ['known', 'unknown'] : ['unknown', 'known']) {
      const email = who === 'known' ? 'ada@example.org' : 'nobody@example.org';
      const began = performance.now();
      const answer = await askToFind(stranger(), { number, email }, later(now, (nth + 10) * 15 * MINUTE));
      if (nth >= 0) times[who]?.push(performance.now() - began);
      answers.add(JSON.stringify(answer ?? null));
    }
  expect(answers.size).toBe(1);
  expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(10);
});

const median = (times: readonly number[] = []) => times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;
