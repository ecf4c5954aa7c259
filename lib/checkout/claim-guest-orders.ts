import { transaction } from '#lib/db/index.ts';
import { provedEmail } from '#lib/identity/index.ts';
import { claimOrders } from '#lib/orders/index.ts';

/** Gives an account the orders that were placed as a guest with the e-mail that its owner has proved. */
export async function claimGuestOrders(accountId: string): Promise<void> {
  const email = await provedEmail(accountId);
  if (email) await transaction(tx => claimOrders(tx, { accountId, email }));
}
