import { type Actor, limit } from '#lib/access/index.ts';
import { MINUTE, SECOND } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Browser } from '../sessions/browser.ts';
import { sendMailCode } from './mail-code.ts';
import { proverOf } from './prove.ts';
import { waysOf } from './ways.ts';

/** Who has a second factor proves by it: a mailbox cannot stand for it. */
export class NoCodeByMail extends Refusal {
  constructor() {
    super('no_code_by_mail', 'Codes by mail are for accounts without a second factor.', 409);
  }
}

/** Mails a code to whom the request stands for. Throws NotAllowed, NoCodeByMail and TooManyRequests. */
export async function askForMailCode(actor: Actor, browser: Pick<Browser, 'device'>, now: Date): Promise<void> {
  const prover = proverOf(actor, browser);
  await limit('identity.mail-code', prover.accountId, 5, (15 * MINUTE) / SECOND, now);
  await transaction(async tx => {
    if (!(await waysOf(tx, prover.accountId, prover.where)).mail) throw new NoCodeByMail();
    await sendMailCode(tx, prover, now);
  });
}
