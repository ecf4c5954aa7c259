import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { PaymentOfFile } from '#lib/risk/index.ts';
import { generate } from './generate.ts';
import { cellsOf, readPayments } from './read-payments.ts';

const folder = await mkdtemp(join(tmpdir(), 'backtest-'));
afterAll(() => rm(folder, { recursive: true }));

async function all(file: string) {
  const payments: PaymentOfFile[] = [];
  for await (const payment of readPayments(file)) payments.push(payment);
  return payments;
}

async function read(text: string) {
  const file = join(folder, 'payments.csv');
  await writeFile(file, text);
  return all(file);
}

test('columns are found by their names, and what may be empty may be missing', async () => {
  const [one, other] = await read(
    'amount_minor,payment_id,created_at,fraud,currency,email\r\n4900,a,2026-03-01 12:00:00,1,EUR,\r\n100,"b,1",2026-03-01T13:00:00+02:00,,,"ada ""a"" @x"\r\n',
  );
  expect(one).toMatchObject({ paymentId: 'a', amountMinor: 4900, currency: 'eur', fraud: true, email: null, ip: null });
  expect(one?.createdAt).toEqual(new Date('2026-03-01T12:00:00Z'));
  expect(other).toMatchObject({ paymentId: 'b,1', fraud: null, currency: 'eur', email: 'ada "a" @x' });
  expect(other?.createdAt).toEqual(new Date('2026-03-01T11:00:00Z'));
});

test.each([
  ['payment_id,created_at\na,2026-03-01\n', /no column amount_minor/],
  ['payment_id,created_at,amount_minor\na,2026-03-01,12.5\n', /Line 2/],
  ['payment_id,created_at,amount_minor\na,2026-03-01,1\nb,soon,1\n', /Line 3/],
  ['payment_id,created_at,amount_minor,fraud\na,2026-03-01,1,maybe\n', /Line 2: fraud/],
  ['', /empty/],
])('a file that cannot be read is refused with where: %j', async (text, says) => {
  await expect(read(text)).rejects.toThrow(says);
});

test('an empty cell stays a cell', () => {
  expect(cellsOf(',"",a,')).toEqual(['', '', 'a', '']);
  expect(cellsOf(',,')).toEqual(['', '', '']);
});

test('what is made up is the same for the same seed, and is read back', async () => {
  const file = join(folder, 'made-up.csv');
  await generate(file, 500, 7);
  const payments = await all(file);
  expect(payments).toHaveLength(500);
  await generate(file, 500, 7);
  expect(await all(file)).toEqual(payments);
});
