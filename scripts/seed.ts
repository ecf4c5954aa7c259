/**
 * Fills an empty database: the catalog, the live rule set, the first version of the policy, and the people that the environment names. Running it again
 * changes nothing that exists. A person is added only when a password is given: there is no default one.
 *
 * Environment: SEED_PEOPLE, a list of `SeededPerson` as JSON; whoever has a role is staff, whoever has none a customer.
 */

import { seedCatalog } from '#lib/catalog/index.ts';
import { clock } from '#lib/clock.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { addCustomer, addStaff } from '#lib/identity/index.ts';
import { ensurePolicy } from '#lib/policy/index.ts';
import { ensureRuleset } from '#lib/risk/index.ts';
import type { SeededPerson } from './run/people.ts';
import { catalogSeed } from './seed/catalog/index.ts';

const people = JSON.parse(process.env.SEED_PEOPLE ?? '[]') as SeededPerson[];

await transaction(async tx => {
  await seedCatalog(tx, catalogSeed);
  await ensureRuleset(tx);
  const now = clock.now();
  await ensurePolicy(tx, now);
  for (const { passkeys, ...person } of people.filter(({ password }) => password)) {
    const keys = passkeys.map(({ id, publicKey }) => ({ id, publicKey: Buffer.from(publicKey, 'base64url') }));
    if (person.roles.length > 0) await addStaff(tx, { ...person, passkeys: keys, trained: true }, now);
    else await addCustomer(tx, person, now);
  }
});
await closeDatabase();
