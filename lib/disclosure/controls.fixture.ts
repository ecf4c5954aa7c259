import { asOwner, type Owner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';

const [sold, secret] = [newId(), newId()];

const takenBack = (id: string) => async (sql: Owner) => {
  await sql`set session_replication_role = replica`;
  await sql`delete from disclosure where id = ${id}`;
};

/** How each promise about what leaves is broken, and put right. */
export const disclosureDrills = {
  'disclosure.payment-data-stays': {
    break: (now: Date) =>
      asOwner(
        sql => sql`
        insert into disclosure (id, at, recipient, act, purpose, ground, categories, about)
        values (${sold}, ${now}, 'artist', 'mail.send', 'To show who pays how.', 'legitimate interests', '{payment,name}', null)`,
      ),
    repair: () => asOwner(takenBack(sold)),
  },
  'disclosure.everything-has-its-ground': {
    break: (now: Date) =>
      asOwner(
        sql => sql`
        insert into disclosure (id, at, recipient, act, purpose, ground, categories, about)
        values (${secret}, ${now}, 'an agency', 'mail.send', 'To sell it.', 'contract', '{name,email}', null)`,
      ),
    repair: () => asOwner(takenBack(secret)),
  },
};
