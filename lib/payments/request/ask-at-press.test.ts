import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { TooManyRequests } from '#lib/access/index.ts';
import { later, MINUTE, SECOND } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { mailMessage } from '#lib/mail/schema.ts';
import { attackNow } from '#lib/risk/index.ts';
import { askAtPress } from './ask-at-press.ts';
import { watchByTheMinute } from './watch-for-attack.ts';

afterAll(closeDatabase);
beforeEach(async () => {
  await asOwner(sql => sql`truncate rate_limit, risk_minute, risk_attack, mail_message`);
});

const now = new Date('2026-11-24T10:00:30Z');
const MALLORY = '192.0.2.8';

/** Whether each of these presses was let pass, one after another. */
async function presses(times: readonly Date[], by: () => { ip: string; who: string }): Promise<boolean[]> {
  const passed: boolean[] = [];
  for (const at of times) passed.push(await askAtPress(by(), at).then(() => true, refused));
  return passed;
}
function refused(error: unknown): false {
  if (!(error instanceof TooManyRequests)) throw error;
  return false;
}
const every = (seconds: number, many: number, from = now) =>
  Array.from({ length: many }, (_, n) => later(from, n * seconds * SECOND));
const fromOne = (ip = MALLORY) => ({ ip, who: randomUUID() });

test('an honest buyer tries the five cards of an order, as fast as a card can be typed', async () => {
  const ada = { ip: '192.0.2.7', who: 'ada' };
  expect(await presses(every(25, 5), () => ada)).toEqual([true, true, true, true, true]);
});

test('one address is let press three times in any minute and ten times in any hour, with fresh carts too', async () => {
  expect(await presses(every(1, 5), () => fromOne())).toEqual([true, true, true, false, false]);
  // The next minute begins, and the one before still counts.
  expect(await presses([later(now, 31 * SECOND)], () => fromOne())).toEqual([false]);
  const hour = await presses(every(90, 20), () => fromOne('192.0.2.9'));
  expect(hour.filter(Boolean)).toHaveLength(10);
});

test('who presses a hundred times at once passes three times', async () => {
  const pressed = await Promise.all(every(0, 100).map(at => presses([at], () => fromOne())));
  expect(pressed.flat().filter(Boolean)).toHaveLength(3);
});

test('one account is let press five times in an hour, from however many addresses', async () => {
  let address = 0;
  const moving = () => ({ ip: `198.51.100.${address++}`, who: 'mallory' });
  expect(await presses(every(60, 7), moving)).toEqual([true, true, true, true, true, false, false]);
});

test('who is refused is told kindly that nothing was lost, and how long to wait; then a press is fine', async () => {
  const refusal = async (by: { ip: string; who: string }, at: Date) =>
    (await askAtPress(by, at).catch((error: unknown) => error)) as TooManyRequests;
  await presses(every(1, 3), () => fromOne());
  const told = await refusal(fromOne(), later(now, 5 * SECOND));
  expect(told).toMatchObject({ code: 'too_many_requests', status: 429, retryAfterSeconds: 55 });
  expect(String(told)).toMatch(/Nothing was charged, and your cart is kept/);
  expect(await presses([later(now, 60 * SECOND)], () => fromOne())).toEqual([true]);
  // By the hour, of accounts that go on after they were refused: one waits as long as it is told, one does not.
  const last = later(now, 7 * MINUTE);
  const waits = async (who: string, tooShort: number) => {
    const moving = () => ({ ip: randomUUID(), who });
    await presses(every(60, 6), moving);
    const { retryAfterSeconds } = await refusal(moving(), last);
    return presses([later(last, (retryAfterSeconds - tooShort) * SECOND)], moving);
  };
  expect([await waits('patient', 0), await waits('impatient', 1)]).toEqual([[true], [false]]);
});

test('presses that are stopped at the door make an attack of themselves; the staff is told once; calm ends it', async () => {
  await presses(every(1, 20), () => fromOne());
  expect(await attackNow(db())).toBe(null);
  await presses(every(1, 20, later(now, 20 * SECOND)), () => fromOne());
  const attack = await attackNow(db());
  expect(attack?.because).toMatch(/of 20 in ten minutes$/);
  for (const minutes of [1, 2, 9]) await watchByTheMinute(later(now, minutes * MINUTE));
  expect(await attackNow(db())).toEqual(attack);
  const mails = await db().select({ template: mailMessage.template }).from(mailMessage);
  expect(mails).toEqual([{ template: 'payments.attack' }]);
  for (const minutes of [15, 19]) await watchByTheMinute(later(now, minutes * MINUTE));
  expect(await attackNow(db())).toEqual(attack);
  await watchByTheMinute(later(now, 21 * MINUTE));
  expect(await attackNow(db())).toBe(null);
});
