import { config } from '#lib/config/index.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { type Attack, beginAttack, lookOut } from '#lib/risk/index.ts';

/** Looks whether the shop as a whole is being tried and, when that is new, tells the staff. */
export const watchForAttack = async (tx: Tx, now: Date): Promise<void> => tellOfAttack(tx, await lookOut(tx, now), now);

/** The same by the minute, so that attack mode ends by itself, and begins where every press is stopped at the door. */
export const watchByTheMinute = (now: Date): Promise<void> => transaction(tx => watchForAttack(tx, now));

/** Switches attack mode on in the transaction of the payment whose gate noticed. */
export const noticeAttack = async (tx: Tx, because: string, now: Date): Promise<void> =>
  tellOfAttack(tx, await beginAttack(tx, because, now), now);

async function tellOfAttack(tx: Tx, attack: Attack | null, now: Date): Promise<void> {
  if (!attack) return;
  await queueMail(tx, {
    dedupeKey: `payments.attack:${attack.id}`,
    template: 'payments.attack',
    to: config().mail.support,
    data: { because: attack.because, at: now.toISOString() },
    urgent: true,
  });
}
