import { createHash, randomBytes } from 'node:crypto';
import type postgres from 'postgres';
import type { Memory } from '../../observe/observe.ts';

/** The cookie of somebody who is signed in, for a browser: a customer of the seed, without a role. */
export async function signedInCustomer(sql: postgres.Sql, shopUrl: string): Promise<Memory> {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest('base64url');
  await sql`
    insert into session (token_hash, account_id, level, methods, level_expires_at, idle_expires_at, expires_at)
    select ${hash}, id, 1, '{password}', now() + interval '1 day', now() + interval '1 day', now() + interval '1 day'
    from account where email = ${CUSTOMER}`;
  const cookie = { name: 'sid', value: token, domain: new URL(shopUrl).hostname, path: '/' };
  const rest = { expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const };
  return { cart: { state: { cookies: [{ ...cookie, ...rest }], origins: [] } }, nonce: null };
}

/** Once they have seen the checkout, they are a customer at Stripe: keeps a card for them, as paying with the box ticked does. */
export async function keepCard(sql: postgres.Sql, stripe: { url: string; secretKey: string }): Promise<void> {
  const [row] = await sql<{ customer: string | null }[]>`
    select c.stripe_customer_id as customer from stripe_customer c join account a on a.id = c.account_id
    where a.email = ${CUSTOMER}`;
  const answer = await fetch(`${stripe.url}/v1/payment_methods/pm_card_visa/attach`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stripe.secretKey}` },
    body: new URLSearchParams({ customer: row?.customer ?? '' }),
  });
  if (!answer.ok) throw new Error(`Stripe answers ${answer.status} to a card that is kept.`);
}

const CUSTOMER = 'ada@counterproof.test';
