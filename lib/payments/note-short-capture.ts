import { DAY, later } from '#lib/clock.ts';
import type { Tx } from '#lib/db/index.ts';
import { formatMoney } from '#lib/money.ts';
import { tellStaff } from './aftermath/tell-staff.ts';
import { openCaseOn } from './open-case-on.ts';
import type { Payment } from './queries.ts';

/**
 * Somebody captured less than the order costs, past the shop. The rest of the authorization is gone, so a person
 * must decide what of the order is sent; until the case is closed nothing is.
 */
export async function noteShortCapture(tx: Tx, before: Payment, after: Payment, now: Date): Promise<void> {
  const { id, amountMinor, amountReceivedMinor, currency } = after;
  if (before.amountReceivedMinor > 0 || amountReceivedMinor === 0 || amountReceivedMinor >= amountMinor) return;
  const [taken, asked] = [amountReceivedMinor, amountMinor].map(minor => formatMoney({ minor, currency }));
  const because = `captured in part: ${taken} of ${asked}`;
  await openCaseOn(tx, after, because, later(now, DAY), now);
  const says = [`${taken} of ${asked} were taken, not by the shop.`, 'Nothing of it ships until somebody has looked.'];
  await tellStaff(tx, after, { occasion: `short:${id}`, title: 'A payment was captured in part', says, now });
}
