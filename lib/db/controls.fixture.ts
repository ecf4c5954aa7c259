import { config } from '#lib/config/index.ts';
import { asOwner } from './owner.fixture.ts';

const role = (): string => `"${decodeURIComponent(new URL(config().databaseUrl).username)}"`;
let databaseUrl = '';

/** How each promise of the database is broken, and put right. */
export const dbDrills = {
  'db.least-privilege': {
    break: () => asOwner(sql => sql.unsafe(`grant update on audit_event, payment_transition to ${role()}`)),
    repair: () => asOwner(sql => sql.unsafe(`revoke update on audit_event, payment_transition from ${role()}`)),
  },
  'db.records-kept': {
    break: () => asOwner(sql => sql`alter table money_movement disable trigger money_movement_append_only`),
    repair: () => asOwner(sql => sql`alter table money_movement enable trigger money_movement_append_only`),
  },
  'db.encrypted-hop': {
    async break() {
      ({ databaseUrl } = config());
      config().databaseUrl = 'postgres://counterproof_app@database.example.test/counterproof?sslmode=require';
    },
    async repair() {
      config().databaseUrl = databaseUrl;
    },
  },
};
