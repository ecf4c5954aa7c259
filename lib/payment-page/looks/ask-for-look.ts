import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { db, type Reader } from '#lib/db/index.ts';

/** The Postgres channel on which observers are asked to look now. */
export const LOOK_NOW = 'payment_page_look';

/** Asks every observer to look at the payment page now, when the transaction commits. */
export const callObserver = async (on: Pick<Reader, 'execute'> = db()): Promise<void> =>
  void (await on.execute(sql`select pg_notify(${LOOK_NOW}, '')`));

/** Has the observer look now, by a person of the desk. It takes some seconds; the desk shows what came of it. */
export const askForLook = operation({
  name: 'payment-page.look',
  may: 'audits.run',
  input: z.strictObject({ page: z.literal('checkout', 'There is one page that is watched.') }),
  target: () => 'page:checkout',
  run: ({ tx }) => callObserver(tx),
});
