import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { control, heldUnless, notChecked } from '#lib/control.ts';
import { db, missingGuards } from '#lib/db/index.ts';
import { masterKeys } from './master-keys.ts';
import { ownSecretInUse } from './own-secret.ts';

/** PCI DSS 3.7.4 wants an end to each key's time; ours is a year. */
const OLDEST = 365 * DAY;
/** A move of all keys that takes longer than this stands still. */
const MOVED_WITHIN = 7 * DAY;

/** The key that wraps all others is young enough, and what was replaced opens nothing any more. */
export const masterKeyYoung = control({
  id: 'keyring.master-key-young',
  says: 'The key under which personal data is encrypted is replaced at least once a year, and the former one then opens nothing.',
  severity: 'medium',
  every: 'day',
  shown: 'everyone',
  async check(now) {
    const { id } = masterKeys().current;
    const [seen] = await db().execute<{ since: string | null; late: string | null; left: string | null }>(sql`
      select (select first_seen_at::text from master_key where id = ${id}) as since,
        (select id::text from key_rotation where finished_at is null
          and started_at < ${later(now, -MOVED_WITHIN).toISOString()}::timestamptz) as late,
        (select m.id from master_key m where m.retired_at is not null
          and exists (select from person_key k where k.master_id = m.id and k.wrapped is not null) limit 1) as left`);
    if (!seen?.since) return notChecked('No process has said which master key it uses.');
    const days = Math.floor((now.getTime() - new Date(seen.since).getTime()) / DAY);
    return heldUnless(
      [
        ...(days * DAY > OLDEST ? [`master_key:${id}`] : []),
        ...(seen.late ? [`key_rotation:${seen.late} stands still`] : []),
        ...(seen.left ? [`master_key:${seen.left} is retired and still wraps keys`] : []),
      ],
      () => `The master key has been in use for ${days} days.`,
      { masterKey: id, days, most: OLDEST / DAY },
    );
  },
});

/** The secret from which keys derive, and by which what we send out is known as ours, is replaced too (PCI DSS 3.7.4, 8.6.3). */
export const appSecretYoung = control({
  id: 'keyring.app-secret-young',
  says: 'The secret by which we know our own links, marks and sealed files is replaced at least once a year.',
  severity: 'medium',
  every: 'day',
  shown: 'staff',
  async check(now) {
    const secret = await ownSecretInUse();
    if (!secret) return notChecked('No process has said which secret it uses.');
    const days = Math.floor((now.getTime() - secret.firstSeenAt.getTime()) / DAY);
    return heldUnless(
      days * DAY > OLDEST ? [`own_secret:${secret.fingerprint}`] : [],
      () => `APP_SECRET has been in use for ${days} days.`,
      { secret: secret.fingerprint, days, most: OLDEST / DAY, formerOnesGiven: config().formerSecrets.length },
    );
  },
});

const GUARDS = [
  'person_key.person_key_stays_destroyed',
  'person_key.person_key_of_open_master',
  'master_key.master_key_stays_retired',
];

/** Erasing somebody is destroying their key: no row of a destroyed one holds a key, and none may come back. */
export const destroyedKeysStayDestroyed = control({
  id: 'keyring.destroyed-stays-destroyed',
  says: 'Whoever was erased stays unreadable: their key was destroyed, and the database lets none come back.',
  severity: 'critical',
  every: 'hour',
  shown: 'staff',
  async check() {
    return heldUnless(
      await missingGuards(GUARDS),
      broken =>
        broken === 0 ? 'Nothing can bring back a destroyed key.' : 'The database would let a destroyed key come back.',
      { guards: GUARDS },
    );
  },
});
