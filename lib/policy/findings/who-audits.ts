import { db } from '#lib/db/index.ts';
import { staffWho } from '#lib/identity/index.ts';

/** Everybody to whom a finding can be given. */
export const whoAudits = async (): Promise<{ id: string; name: string }[]> =>
  (await staffWho(db(), 'audits.work')).map(({ id, name }) => ({ id, name }));
