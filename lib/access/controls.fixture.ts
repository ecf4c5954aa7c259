import { asOwner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';
import { PERMISSIONS } from './model.ts';

const loosened = PERMISSIONS['payments.refund'] as { passkey: boolean };
const id = newId();

/** How each promise about access is broken, and put right. */
export const accessDrills = {
  'access.everything-asks-for-permission': {
    // As a build would that somebody got at.
    async break() {
      loosened.passkey = false;
    },
    async repair() {
      loosened.passkey = true;
    },
  },
  'access.second-person-is-another': {
    break: (now: Date) =>
      asOwner(async sql => {
        await sql`alter table approval_request drop constraint approval_request_two_people`;
        await sql`
          insert into approval_request (id, operation, object, input, reason, asked_by, asked_at, expires_at, decided_by, decided_at, decision)
          values (${id}, 'payments.refund', 'payment:drill', '{}', 'A drill.', 'account:mallory', ${now}, ${now}, 'account:mallory',
            ${now}, 'approved')`;
      }),
    repair: () =>
      asOwner(async sql => {
        await sql`set session_replication_role = replica`;
        await sql`delete from approval_request where id = ${id}`;
        await sql`alter table approval_request add constraint approval_request_two_people
          check (decision <> 'approved' or decided_by <> asked_by)`;
      }),
  },
};
