import { sql } from 'drizzle-orm';
import { sha256 } from '#lib/crypto/index.ts';
import { db } from '#lib/db/index.ts';

export type Signer = {
  id: string;
  /** Null when the account has no password. */
  hash: string | null;
  staff: boolean;
  /** Whether a sign-in of this account was completed with this browser before. */
  knownBrowser: boolean;
};

/** The account of an e-mail that may sign in, with what its sign-in is judged by; null when there is none. One statement. */
export async function findSigner(email: string, device: string): Promise<Signer | null> {
  const [found] = await db().execute<{ id: string; hash: string | null; staff: boolean; known: boolean }>(sql`
    select a.id, p.hash,
      exists (select from role_grant g where g.account_id = a.id and g.revoked_at is null) as staff,
      exists (
        select from known_device d where d.account_id = a.id and d.token_hash = ${sha256(device)}
          and d.proved_at is not null and d.forgotten_at is null
      ) as known
    from account a left join account_password p on p.account_id = a.id
    where lower(a.email) = ${email.toLowerCase()} and a.disabled_at is null`);
  return found ? { id: found.id, hash: found.hash, staff: found.staff, knownBrowser: found.known } : null;
}
