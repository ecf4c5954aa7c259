import { DAY, later } from '#lib/clock.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { requireMasterKeys } from './check-keys.ts';
import { masterKeys } from './master-keys.ts';

const inUseSince = (at: Date) =>
  asOwner(async sql => {
    await sql`set session_replication_role = replica`;
    await sql`update master_key set first_seen_at = ${at} where id = ${masterKeys().current.id}`;
  });

function secretsSeen(at: Date) {
  return asOwner(sql => sql`update own_secret set first_seen_at = ${at}`);
}

/** How each promise about keys is broken, and put right. */
export const keyringDrills = {
  'keyring.master-key-young': {
    // As every process of the shop does when it starts.
    arrange: requireMasterKeys,
    break: (now: Date) => inUseSince(later(now, -400 * DAY)),
    repair: (now: Date) => inUseSince(now),
  },
  'keyring.app-secret-young': {
    arrange: requireMasterKeys,
    break: (now: Date) => secretsSeen(later(now, -400 * DAY)),
    repair: secretsSeen,
  },
  'keyring.destroyed-stays-destroyed': {
    break: () => asOwner(sql => sql`alter table person_key disable trigger person_key_stays_destroyed`),
    repair: () => asOwner(sql => sql`alter table person_key enable trigger person_key_stays_destroyed`),
  },
};
