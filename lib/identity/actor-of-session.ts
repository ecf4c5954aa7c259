import { sql } from 'drizzle-orm';
import {
  type Actor,
  guest,
  type Lack,
  type Method,
  nowhere,
  PERMISSIONS,
  type Permission,
  type StaffRole,
  TRAINING,
} from '#lib/access/index.ts';
import type { Origin } from '#lib/audit/index.ts';
import { sha256 } from '#lib/crypto/index.ts';
import { db } from '#lib/db/index.ts';

type Row = {
  id: string;
  account_id: string;
  state: 'open' | 'pending' | 'restricted';
  because: string | null;
  level: 1 | 2;
  methods: Method[];
  authenticated_at: string;
  granted: StaffRole[];
  permissions: Partial<Record<Permission, Lack | null>>;
};

/** The table of permissions and the training wanted, as Postgres reads them: the code's, so that no copy can lag behind. */
const RULES = JSON.stringify(Object.entries(PERMISSIONS).map(([name, rule]) => ({ name, ...rule })));
const WANTED = JSON.stringify(TRAINING);

/**
 * The actor behind a session's token, as everything stands at `now`: session alive, account not disabled, roles,
 * level, training, policy. Evaluated by Postgres in one statement on every request, so that what is revoked is gone
 * on the next one. A sign-in that is not complete is a guest with a challenge. Null when the session is over.
 * `unattended`: nobody did anything, a page that stays open asks for itself; that keeps no session alive.
 */
export async function actorOfSession(
  token: string,
  now: Date,
  from: Origin = nowhere,
  { unattended = false } = {},
): Promise<Actor | null> {
  const [row] = await db().execute<Row>(standing(sha256(token), now.toISOString(), unattended));
  if (!row) return null;
  const { id, account_id: accountId, state, because, level, methods, granted } = row;
  if (state !== 'open') return { ...guest, from, challenge: { accountId, sessionId: id, state, because } };
  return {
    id: `account:${accountId}`,
    roles: granted.length > 0 ? ['customer', 'staff', ...granted] : ['customer'],
    permissions: row.permissions,
    session: { id, level, methods, authenticatedAt: new Date(row.authenticated_at) },
    challenge: null,
    mailbox: null,
    from,
  };
}

/**
 * The session is touched once a minute at most: a row that is rewritten on every request costs more than it tells. Level
 * 2 is gone after an idle hour (NIST SP 800-63B-4, 2.2.3), and stays gone.
 */
const standing = (hash: string, now: string, unattended: boolean) => sql`
  with live as (
    select s.id, s.account_id, s.state, s.because, s.methods, s.authenticated_at,
      case when s.level = 2 and s.level_expires_at > ${now}::timestamptz
        and s.last_seen_at > ${now}::timestamptz - interval '1 hour' then 2 else 1 end as level,
      array(select g.role from role_grant g where g.account_id = s.account_id and g.revoked_at is null order by g.role) as granted
    from session s join account a on a.id = s.account_id
    where s.token_hash = ${hash} and s.revoked_at is null and a.disabled_at is null
      and s.idle_expires_at > ${now}::timestamptz and s.expires_at > ${now}::timestamptz
  ), touched as (
    update session s set last_seen_at = ${now}::timestamptz, idle_expires_at = ${now}::timestamptz + s.idle_for,
      level_expires_at = case when s.last_seen_at > ${now}::timestamptz - interval '1 hour' then s.level_expires_at end
    from live where not ${unattended}::boolean and s.id = live.id and s.last_seen_at < ${now}::timestamptz - interval '1 minute'
  ), facts as (
    select live.*, array_cat(case when granted = '{}' then array['customer'] else array['customer', 'staff'] end, granted) as roles,
      not exists (
        select from jsonb_each_text(${WANTED}::jsonb) wanted where not exists (
          select from training_record t where t.account_id = live.account_id and t.module = wanted.key
            and t.version = wanted.value::int and t.valid_until > ${now}::timestamptz)
      ) as trained,
      exists (
        select from policy_acknowledgement p where p.account_id = live.account_id and p.superseded_at is null
      ) as acknowledged
    from live
  )
  select id, account_id, state, because, level, methods, authenticated_at, granted, (
    select jsonb_object_agg(rule.name, case
        when rule.level > facts.level then 'second_factor'
        when rule.passkey and not 'passkey' = any(facts.methods) then 'passkey'
        when rule.trained and not facts.trained then 'training'
        when rule.trained and not facts.acknowledged then 'policy' end)
    from jsonb_to_recordset(${RULES}::jsonb) as rule(name text, roles text[], level int, passkey boolean, trained boolean)
    where rule.roles && facts.roles
  ) as permissions
  from facts`;
