import { db } from '#lib/db/index.ts';
import type { Held } from './model.ts';
import { whatWeHold } from './what-we-hold.ts';

/** Everything that is kept about the owner of an account, for them. */
export const heldAbout = (accountId: string): Promise<Held[]> => whatWeHold(db(), { account: accountId });
