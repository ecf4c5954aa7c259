import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { actorWith } from '#lib/access/actors.fixture.ts';
import { type Role, STAFF_ROLES } from '#lib/access/model.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { HOSTILE_VALUES, spoiled } from '../../e2e/fixtures/hostile.ts';
import { operations } from './every-operation.fixture.ts';

const now = new Date('2026-11-22T12:00:00Z');
/** May do everything, so that nothing is refused for want of a permission. */
const everything: Role[] = ['guest', 'customer', 'staff', ...STAFF_ROLES];
const grace = actorWith({ roles: everything });
/** The names of all fields that any operation takes; those it does not know are refused as well. */
const FIELDS = {
  cartId: null,
  quoteId: null,
  variantId: null,
  paymentId: null,
  cardId: null,
  quantity: 1,
  reason: 'x',
  email: 'x',
  shipTo: {},
};

/** Those that take nothing: for them an empty object is just what is asked for. */
const TAKES_NOTHING = new Set(['models.train']);
const isEmpty = (input: unknown) => JSON.stringify(input) === '{}';

afterAll(closeDatabase);

async function written(): Promise<unknown> {
  const tables = ['cart', 'cart_line', 'quote', 'sales_order', 'payment', 'payment_attempt', 'mail_message'];
  const counts = tables.map(table => `select '${table}' as name, count(*) as rows from ${table}`);
  // What was refused may be on record, and only that.
  counts.push(`select 'done', count(*) from audit_event where outcome = 'done'`);
  return [...(await db().execute(sql.raw(counts.join(' union all '))))];
}

test.each([...operations().values()].map(operation => [operation.operationName, operation] as const))(
  '%s refuses every hostile input in words, and writes nothing',
  async (name, operation) => {
    const before = await written();
    for (const input of [...HOSTILE_VALUES, ...spoiled(FIELDS)]) {
      if (TAKES_NOTHING.has(name) && isEmpty(input)) continue;
      const thrown = await operation(grace, input as never, now).then(
        () => 'accepted',
        (error: unknown) => error,
      );
      expect(thrown, JSON.stringify(input)?.slice(0, 200)).toBeInstanceOf(Refusal);
    }
    expect(await written()).toEqual(before);
  },
);
