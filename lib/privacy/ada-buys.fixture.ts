import { randomInt } from 'node:crypto';
import { customerCalled } from '#lib/access/actors.fixture.ts';
import { transaction } from '#lib/db/index.ts';
import { addCustomer } from '#lib/identity/index.ts';
import { signedIn } from '#lib/identity/session.fixture.ts';
import { purchaseOf } from './purchase.fixture.ts';

/** Somebody with an account, a browser that is signed in, and one paid order that they were mailed about. */
export async function buys(who: string, name = who): Promise<{ id: string; email: string }> {
  const now = new Date();
  const email = `${who}-${randomInt(10 ** 11)}@counterproof.test`;
  const id = await transaction(tx => addCustomer(tx, { email, name, password: 'a pass phrase' }, now));
  await signedIn({ accountId: id, methods: ['password'], staff: false, state: 'open' }, now);
  await purchaseOf(customerCalled(id), { email, now });
  return { id, email };
}
