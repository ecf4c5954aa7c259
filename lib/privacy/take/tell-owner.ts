import type { Tx } from '#lib/db/index.ts';
import { findAccount } from '#lib/identity/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import type { Person } from '../rows-of.ts';

/** Writes to the owner of a copy what came of it, once. Who is gone meanwhile is told nothing. */
export async function tellOwner(tx: Tx, exportId: string, owner: Person, what: 'ready' | 'failed'): Promise<void> {
  const template = 'guest' in owner ? `privacy.guest-export-${what}` : `privacy.export-${what}`;
  const to = 'guest' in owner ? owner.guest : (await findAccount(owner.account, tx))?.email;
  if (to) await queueMail(tx, { dedupeKey: `${template}:${exportId}`, template, to, data: {} });
}
