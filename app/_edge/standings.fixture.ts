import { sql } from 'drizzle-orm';
import { actorWith } from '#lib/access/actors.fixture.ts';
import { type Actor, type Method, STAFF_ROLES, type StaffRole, TRAINING } from '#lib/access/index.ts';
import { sha256 } from '#lib/crypto/index.ts';
import { db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';

/** How somebody stands: what they are, what they proved in this session, and whether training and policy are in order. */
export type Standing = {
  granted: readonly StaffRole[];
  proved: 'password' | 'two factors' | 'passkey' | 'passkey, long ago';
  training: 'valid' | 'lapsed' | 'an older version' | 'one module short';
  policy: 'acknowledged' | 'superseded' | 'never read';
};

const EACH: { [K in keyof Standing]: readonly Standing[K][] } = {
  granted: [[], ...STAFF_ROLES.map(role => [role]), ['risk_analyst', 'finance'], STAFF_ROLES],
  proved: ['password', 'two factors', 'passkey', 'passkey, long ago'],
  training: ['valid', 'lapsed', 'an older version', 'one module short'],
  policy: ['acknowledged', 'superseded', 'never read'],
};

/** Every combination of the four. */
export const STANDINGS: Standing[] = EACH.granted.flatMap(granted =>
  EACH.proved.flatMap(proved =>
    EACH.training.flatMap(training => EACH.policy.map(policy => ({ granted, proved, training, policy }))),
  ),
);

const METHODS: Record<Standing['proved'], Method[]> = {
  password: ['password'],
  'two factors': ['password', 'totp'],
  passkey: ['passkey'],
  'passkey, long ago': ['passkey'],
};
const levelOf = (proved: Standing['proved']): 1 | 2 => (proved === 'two factors' || proved === 'passkey' ? 2 : 1);

/** What the table says that somebody who stands so may do: worked out without Postgres. */
export const actorStanding = ({ granted, proved, training, policy }: Standing): Actor =>
  actorWith({
    roles: granted.length > 0 ? ['customer', 'staff', ...granted] : ['customer'],
    level: levelOf(proved),
    methods: METHODS[proved],
    trained: training === 'valid',
    acknowledged: policy === 'acknowledged',
  });

export type Seated = { accountId: string; token: string; standing: Standing };

/** Makes an account and a session, as real rows, for each of `standings`. All of it in a few statements. */
export async function seat(standings: readonly Standing[], now: Date): Promise<Seated[]> {
  const seated = standings.map(standing => ({ accountId: newId(), token: newId(), standing }));
  const at = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();
  await rowsInto(
    'account',
    seated.map(({ accountId: id }) => ({ id, email: `${id}@example.test`, name: 'Grace' })),
  );
  await rowsInto(
    'session',
    seated.map(({ accountId, token, standing: { proved } }) => ({
      id: newId(),
      token_hash: sha256(token),
      account_id: accountId,
      state: 'open',
      // What was proved long ago is still in the row: only the moment tells.
      level: METHODS[proved].includes('passkey') || proved === 'two factors' ? 2 : 1,
      methods: METHODS[proved],
      authenticated_at: at(0),
      level_expires_at: proved === 'password' ? null : at(proved === 'passkey, long ago' ? -0.01 : 0.4),
      created_at: at(0),
      last_seen_at: at(0),
      idle_for: '15 minutes',
      idle_expires_at: at(0.01),
      expires_at: at(0.5),
    })),
  );
  await rowsInto(
    'role_grant',
    seated.flatMap(({ accountId, standing }) =>
      standing.granted.map(role => ({
        id: newId(),
        account_id: accountId,
        role,
        granted_by: 'system:test',
        granted_at: at(0),
      })),
    ),
  );
  await rowsInto(
    'training_record',
    seated.flatMap(({ accountId, standing: { training } }) =>
      Object.entries(TRAINING)
        .slice(training === 'one module short' ? 1 : 0)
        .map(([module, version]) => ({
          account_id: accountId,
          module,
          version: training === 'an older version' ? version - 1 : version,
          passed_at: at(-30),
          valid_until: at(training === 'lapsed' ? -1 : 300),
          score: 100,
        })),
    ),
  );
  await rowsInto(
    'policy_acknowledgement',
    seated.flatMap(({ accountId, standing: { policy } }) =>
      policy === 'never read'
        ? []
        : [
            {
              account_id: accountId,
              version: '1',
              acknowledged_at: at(-2),
              superseded_at: policy === 'superseded' ? at(-1) : null,
            },
          ],
    ),
  );
  return seated;
}

/** Puts rows, by the names of their columns, into a table. */
export const rowsInto = (table: string, rows: object[]) => {
  const [name, columns] = [
    sql.identifier(table),
    sql.join(
      Object.keys(rows[0] ?? {}).map(key => sql.identifier(key)),
      sql`, `,
    ),
  ];
  return db().execute(sql`
    insert into ${name} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::jsonb)`);
};
