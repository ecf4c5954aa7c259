/**
 * Fills an empty database: the catalog, the live rule set, and the demo's people. Running it again changes
 * nothing that exists. A person is added only when a password is given: there is no default one.
 *
 * Environment: SEED_STAFF_EMAIL and SEED_STAFF_PASSWORD, SEED_CUSTOMER_EMAIL and SEED_CUSTOMER_PASSWORD, both or neither.
 */

import { seedCatalog } from '#lib/catalog/index.ts';
import { clock } from '#lib/clock.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { addCustomer, addStaff } from '#lib/identity/index.ts';
import { ensureRuleset } from '#lib/risk/index.ts';
import { catalogSeed } from './seed/catalog/index.ts';

await transaction(async tx => {
  await seedCatalog(tx, catalogSeed);
  await ensureRuleset(tx);
  const { SEED_STAFF_EMAIL: email, SEED_STAFF_PASSWORD: password } = process.env;
  if (email && password) {
    await addStaff(
      tx,
      { email, password, name: 'Grace Hollis', roles: ['risk_analyst', 'finance'], trained: true },
      clock.now(),
    );
  }
  const customer = { email: process.env.SEED_CUSTOMER_EMAIL, password: process.env.SEED_CUSTOMER_PASSWORD };
  if (customer.email && customer.password) {
    const { email, password } = customer;
    await addCustomer(tx, { email, password, name: 'Ada Lovell' }, clock.now());
  }
});
await closeDatabase();
