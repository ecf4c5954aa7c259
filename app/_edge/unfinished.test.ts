import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guest, STAFF_ROLES } from '#lib/access/index.ts';
import { sha256 } from '#lib/crypto/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { actorOfSession } from '#lib/identity/index.ts';
import { BadInput } from '#lib/refusal.ts';
import { operations } from './every-operation.fixture.ts';
import { type Seated, seat } from './standings.fixture.ts';

const now = new Date();
const inOrder = { granted: STAFF_ROLES, proved: 'passkey', training: 'valid', policy: 'acknowledged' } as const;

let seated: Seated[];
beforeAll(async () => {
  seated = await seat(Array(8).fill(inOrder), now);
});
afterAll(closeDatabase);

/** One of the sessions, after something happened to it or to its account. */
async function after(change: ReturnType<typeof sql>) {
  const { token, accountId } = seated.pop() as Seated;
  await db().execute(sql`
    with changed as (select ${sha256(token)} as token_hash, ${accountId}::uuid as account_id) ${change}`);
  return actorOfSession(token, now);
}

test.each(['pending', 'restricted'])(
  'a sign-in that is %s may do what a guest may, by every operation',
  async state => {
    const actor = await after(sql`
    update session s set state = ${state} from changed where s.token_hash = changed.token_hash`);
    expect(actor).toMatchObject({ id: 'guest', roles: ['guest'], session: null, challenge: { state } });
    expect(actor?.permissions).toEqual(guest.permissions);
    for (const operation of operations().values()) {
      const ask = (who: typeof guest) => operation(who, 'no input' as never, now).catch((error: unknown) => error);
      const [asked, asGuest] = [await ask(actor ?? guest), await ask(guest)];
      expect(asked instanceof BadInput, operation.operationName).toBe(asGuest instanceof BadInput);
    }
  },
);

test.each([
  ['was revoked', sql`update session s set revoked_at = now() from changed where s.token_hash = changed.token_hash`],
  [
    'was idle too long',
    sql`update session s set idle_expires_at = ${now.toISOString()} from changed where s.token_hash = changed.token_hash`,
  ],
  [
    'is older than any may be',
    sql`update session s set expires_at = ${now.toISOString()} from changed where s.token_hash = changed.token_hash`,
  ],
  [
    'has a disabled account',
    sql`update account a set disabled_at = now() from changed where a.id = changed.account_id`,
  ],
])('a session that %s is nobody’s on the next request', async (_what, change) => {
  expect(await after(change)).toBeNull();
});

test('a role that is taken back is gone on the next request', async () => {
  const actor = await after(sql`
    update role_grant g set revoked_at = now() from changed where g.account_id = changed.account_id`);
  expect(actor?.roles).toEqual(['customer']);
});
