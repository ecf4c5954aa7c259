import type { Tx } from '#lib/db/index.ts';
import { ensureAccount } from './ensure-account.ts';

export type NewCustomer = { email: string; name: string; password: string };

/** Adds a customer, or gives the one with this e-mail a new password. An account without a role is a customer. */
export const addCustomer = (tx: Tx, customer: NewCustomer, now: Date): Promise<string> =>
  ensureAccount(tx, customer, now);
