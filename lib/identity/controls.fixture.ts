import { DAY, later } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { asOwner, type Owner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';
import { addStaff } from './add-staff.ts';
import { browserAt, customerNamed, signsIn } from './sessions/browsers.fixture.ts';

const KEY = { id: 'the passkey of a drill', publicKey: Buffer.from('its public key') };
const [reviewId, grantId] = [newId(), newId()];

/** Grace has worked here for two months, and everything is in order. */
let grace: Promise<string> | undefined;
const works = (now: Date): Promise<string> => {
  grace ??= (async () => {
    const person = {
      email: 'grace-of-drills@counterproof.test',
      name: 'Grace',
      password: 'a long enough pass phrase 1',
    };
    const id = await transaction(tx =>
      addStaff(tx, { ...person, roles: ['support'], trained: true, passkeys: [KEY] }, later(now, -60 * DAY)),
    );
    await asOwner(sql => sql`update account set last_sign_in_at = ${now} where id = ${id}`);
    return id;
  })();
  return grace;
};

const change = (now: Date, what: (sql: Owner, id: string) => Promise<unknown>) =>
  works(now).then(id => asOwner(sql => what(sql, id)));

let questioned = '';

/** How each promise about who works here is broken, and put right. */
export const identityDrills = {
  'identity.staff-have-second-factor': {
    arrange: works,
    break: (now: Date) =>
      change(now, (sql, id) => sql`update passkey set removed_at = ${now} where account_id = ${id}`),
    repair: (now: Date) => change(now, (sql, id) => sql`update passkey set removed_at = null where account_id = ${id}`),
  },
  'identity.staff-trained': {
    arrange: works,
    break: (now: Date) =>
      change(
        now,
        (sql, id) => sql`
        update training_record set valid_until = ${later(now, -DAY)} where account_id = ${id} and module = 'phishing'`,
      ),
    repair: (now: Date) =>
      change(
        now,
        (sql, id) => sql`
        update training_record set valid_until = ${later(now, DAY)} where account_id = ${id} and module = 'phishing'`,
      ),
  },
  'identity.staff-acknowledged-policy': {
    arrange: works,
    break: (now: Date) =>
      change(
        now,
        (sql, id) => sql`
        update policy_acknowledgement set superseded_at = ${later(now, -20 * DAY)} where account_id = ${id}`,
      ),
    repair: (now: Date) =>
      change(now, (sql, id) => sql`update policy_acknowledgement set superseded_at = null where account_id = ${id}`),
  },
  'identity.unused-accounts-disabled': {
    arrange: works,
    break: (now: Date) =>
      change(now, async (sql, id) => {
        await sql`update account set last_sign_in_at = ${later(now, -100 * DAY)} where id = ${id}`;
        await sql`update role_grant set granted_at = ${later(now, -100 * DAY)} where account_id = ${id}`;
      }),
    repair: (now: Date) => change(now, (sql, id) => sql`update account set last_sign_in_at = ${now} where id = ${id}`),
  },
  'identity.roles-as-given': {
    arrange: works,
    // Whoever owns the database gives herself a friend at the till.
    break: (now: Date) =>
      change(
        now,
        (sql, id) => sql`
        insert into role_grant (id, account_id, role, granted_by, granted_at)
        values (${grantId}, ${id}, 'finance', 'account:mallory', ${now})`,
      ),
    repair: (now: Date) => change(now, sql => sql`delete from role_grant where id = ${grantId}`),
  },
  'identity.access-reviewed': {
    arrange: works,
    break: (now: Date) =>
      asOwner(
        sql => sql`
        insert into access_review (id, opened_at, due_at) values (${reviewId}, ${later(now, -30 * DAY)}, ${later(now, -16 * DAY)})`,
      ),
    repair: (now: Date) =>
      asOwner(
        sql => sql`
        update access_review set closed_at = ${now}, signed_off_at = ${now}, signed_off_by = 'account:olive' where id = ${reviewId}`,
      ),
  },
  'identity.suspicious-sign-ins-proved': {
    async arrange(now: Date) {
      const ada = await customerNamed('ada', later(now, -30 * DAY));
      ({ id: questioned } = await signsIn(ada.id, browserAt('203.0.113.9'), now, { leakedPassword: true }));
    },
    break: () => asOwner(sql => sql`update session set state = 'open' where id = ${questioned}`),
    repair: () => asOwner(sql => sql`update session set state = 'restricted' where id = ${questioned}`),
  },
};
