import { sql } from 'drizzle-orm';
import { PAYMENT_ROLES, TRAINING } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { type Checked, control, heldUnless } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';
import { isNew, type Looked, staffLacking } from './staff.ts';

/** Whoever is new has a week for their factor and two for the rest; until then their role is worth nothing. */
const NEW = { factor: 7 * DAY, training: 14 * DAY };

const toldOf = ({ staff, excused, wrong }: Looked, have: string, evidence = {}): Checked =>
  heldUnless(
    wrong,
    broken => {
      if (broken > 0) return `${broken} of ${staff} who work here do not ${have}.`;
      const rest = excused > 0 ? `; the others still have time, and until then they are let near nothing` : '';
      return `${staff - excused} of ${staff} who work here ${have}${rest}.`;
    },
    { staff, stillHaveTime: excused, ...evidence },
  );

const PASSKEY = sql`exists (select from passkey k where k.account_id = s.id and k.removed_at is null)`;
const APP = sql`exists (select from totp t where t.account_id = s.id and t.confirmed_at is not null)`;

/**
 * PCI DSS 8.4.2: everybody has a second factor, whoever reaches payments a passkey, and no session counts as proved by
 * one that nobody has.
 */
export const staffHaveSecondFactor = control({
  id: 'identity.staff-have-second-factor',
  says: 'Everybody who works here signs in with more than a password, and whoever reaches payments with a passkey.',
  severity: 'critical',
  every: 'hour',
  shown: 'staff',
  async check(now) {
    const looked = await staffLacking(
      sql`not case when exists (select from role_grant g where g.account_id = s.id and g.revoked_at is null
        and g.role = any(${sql.param(PAYMENT_ROLES)}::text[])) then ${PASSKEY} else ${PASSKEY} or ${APP} end`,
      isNew(later(now, -NEW.factor)),
    );
    const passing = await db().execute<{ found: string }>(sql`
      select 'session:' || x.id as found from session x join account s on s.id = x.account_id
      where x.account_id in (select account_id from role_grant where revoked_at is null) and x.revoked_at is null
        and x.state = 'open' and x.level = 2 and x.idle_expires_at > ${now.toISOString()}::timestamptz and not (${PASSKEY} or ${APP})
      limit 51`);
    return toldOf(
      { ...looked, wrong: [...looked.wrong, ...passing.map(({ found }) => found)] },
      'have the second factor that they need',
    );
  },
});

const WANTED = sql`jsonb_each_text(${JSON.stringify(TRAINING)}::jsonb)`;

/** PCI DSS 12.6.3: every module in its current version, within a year. */
export const staffTrained = control({
  id: 'identity.staff-trained',
  says: 'Everybody who works here has passed this year’s security training.',
  severity: 'high',
  every: 'day',
  shown: 'everyone',
  async check(now) {
    const looked = await staffLacking(
      sql`exists (select from ${WANTED} wanted where not exists (
        select from training_record t where t.account_id = s.id and t.module = wanted.key
          and t.version = wanted.value::int and t.valid_until > ${now.toISOString()}::timestamptz))`,
      isNew(later(now, -NEW.training)),
    );
    return toldOf(looked, 'have passed every module', { modules: Object.keys(TRAINING) });
  },
});

/** A new version of the policy is read within two weeks; until then, whoever has not cannot work with payments. */
export const staffAcknowledgedPolicy = control({
  id: 'identity.staff-acknowledged-policy',
  says: 'Everybody who works here has read this policy and says so.',
  severity: 'medium',
  every: 'day',
  shown: 'everyone',
  async check(now) {
    const late = later(now, -NEW.training);
    const looked = await staffLacking(
      sql`not exists (select from policy_acknowledgement p where p.account_id = s.id and p.superseded_at is null)`,
      sql`${isNew(late)} or exists (select from policy_acknowledgement p where p.account_id = s.id
        and p.superseded_at >= ${late.toISOString()}::timestamptz)`,
    );
    return toldOf(looked, 'have acknowledged the policy');
  },
});
