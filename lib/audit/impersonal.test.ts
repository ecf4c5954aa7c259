import { afterAll, expect, test } from 'vitest';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { requireImpersonalLedger } from '../../.ci/vitest/impersonal-ledger.ts';
import { recordEvent } from './index.ts';

const event = { actor: 'account:1', action: 'test', target: null, outcome: 'done' as const };

afterAll(closeDatabase);

test.each([
  ['a mail address', { ...event, detail: { to: 'ada@example.org' } }],
  ['a mail address deep inside', { ...event, detail: { list: [{ to: 'ada@example.org' }] } }],
  ['a mail address as what it is about', { ...event, target: 'mail:ada@example.org' }],
  ['free text', { ...event, detail: { note: 'x'.repeat(201) } }],
])('the ledger takes no %s', async (_what, personal) => {
  await expect(transaction(tx => recordEvent(tx, personal))).rejects.toThrow('ids and codes only');
});

test('what gets past that is found after any test', async () => {
  await asOwner(async sql => {
    await expect(requireImpersonalLedger(sql)).resolves.toBeUndefined();
    await sql`insert into account (id, email, name) values (gen_random_uuid(), 'ada@example.org', 'Ada de Vries')`;
    for (const text of ['ada de vries', '192.0.2.7']) {
      await sql`select audit_append('account:1', 'test', null, 'done', '{}', ${sql.json({ text })})`;
      await expect(requireImpersonalLedger(sql)).rejects.toThrow(text);
      await sql`set session_replication_role = replica`;
      await sql`truncate audit_event`;
    }
  });
});
