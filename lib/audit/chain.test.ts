import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { recordEvent } from './index.ts';
import { auditEvent } from './schema.ts';

afterAll(closeDatabase);

const event = { actor: 'account:grace', action: 'test', target: null, outcome: 'done' as const };
const says = (error: { message: string; cause?: { message: string } }) => error.cause?.message ?? error.message;

test('events written at once by many form one chain without gaps', async () => {
  await Promise.all(Array.from({ length: 20 }, () => transaction(tx => recordEvent(tx, event))));
  const rows = await db().select().from(auditEvent).orderBy(auditEvent.seq);
  expect(rows.map(row => row.seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  for (const [index, row] of rows.entries())
    expect(row.previousHash).toEqual(rows[index - 1]?.hash ?? Buffer.from([0]));
});

test.each(["update audit_event set actor = 'mallory'", 'delete from audit_event', 'truncate audit_event'])(
  'the store’s role may not, and the owner is refused by the table itself: %s',
  async statement => {
    expect(await db().execute(sql.raw(statement)).catch(says)).toContain('permission denied');
    expect(await asOwner(owner => owner.unsafe(statement).catch(says))).toContain('append-only');
  },
);
