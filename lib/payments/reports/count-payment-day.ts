import { sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { PaymentDay } from './model.ts';

type Row = { disputes: number; warnings: number; asked: number; passed: number };

/**
 * Counts money and what came back in a span of time: a few ranges of an index. An inquiry is no dispute: it takes no money,
 * and card programmes do not count it.
 */
export async function countPaymentDay(reader: Pick<Reader, 'execute'>, from: Date, until: Date): Promise<PaymentDay> {
  const within = (column: string) =>
    sql`${sql.identifier(column)} >= ${from.toISOString()}::timestamptz and ${sql.identifier(column)} < ${until.toISOString()}::timestamptz`;
  const [captures, counted] = await Promise.all([
    reader.execute<{ currency: string; payments: number; minor: number }>(sql`
      select currency, count(distinct payment_id)::int as payments, sum(amount_minor)::float8 as minor
      from money_movement where kind = 'capture' and ${within('at')} group by currency`),
    reader.execute<Row>(sql`
      select (select count(*)::int from dispute where ${within('opened_at')} and status not like 'warning%') as disputes,
        (select count(*)::int from early_fraud_warning where ${within('received_at')}) as warnings,
        (select count(*)::int from payment_verification where ${within('asked_at')}) as asked,
        (select count(*)::int from payment_verification where ${within('asked_at')} and passed_at is not null) as passed`),
  ]);
  return {
    captured: captures.reduce((sum, { payments }) => sum + payments, 0),
    capturedMinor: Object.fromEntries(captures.map(({ currency, minor }) => [currency, minor])),
    ...(counted[0] ?? { disputes: 0, warnings: 0, asked: 0, passed: 0 }),
  };
}
