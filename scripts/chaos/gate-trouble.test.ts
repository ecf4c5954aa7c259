import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { config } from '#lib/config/index.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { adaPays, CARDS } from '#lib/payments/ada-pays.fixture.ts';
import { gateTrouble } from './gate-trouble.ts';

const sql = postgres(config().databaseUrl, { max: 1 });
let paid: Awaited<ReturnType<typeof adaPays>>;
beforeAll(async () => {
  for (const card of [CARDS.declined, CARDS.elevated]) await adaPays(card);
  paid = await adaPays(CARDS.good);
});
afterAll(async () => {
  await sql.end();
  await closeDatabase();
});

/** What the books say while a line of the gates is missing, or stands there for another. */
const without = (change: string) =>
  asOwner(async owner => {
    let said: string[] = [];
    await owner
      .begin(async tx => {
        await tx`set local session_replication_role = replica`;
        await tx.unsafe(change, [paid.paymentId]);
        said = await gateTrouble(tx);
        throw new Error('as it was');
      })
      .catch((error: Error) => expect(error.message).toBe('as it was'));
    return said.map(line => line.replace(/[\da-f-]{36}/g, '#'));
  });

test('books of gates that were asked once each are whole, whatever became of the card', async () => {
  expect(await gateTrouble(sql)).toEqual([]);
});

test('a press without the first gate, an authorization without the second, and words about nobody are found', async () => {
  expect(await without(`delete from risk_evaluation where payment_id = $1`)).toEqual([
    'press # (authorized) was put to the first gate 0 times',
    'payment # was authorized and put to the second gate 0 times',
  ]);
  expect(await without(`delete from payment_transition where payment_id = $1`)).toEqual([
    'payment # was never authorized and the second gate was asked',
  ]);
  expect(await without(`delete from payment_attempt where payment_id = $1`)).toEqual([
    'the pre_auth gate was asked about a press that is not there: #',
    'the post_auth gate was asked about a press that is not there: #',
  ]);
});
