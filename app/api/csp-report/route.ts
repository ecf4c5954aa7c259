import { clientAddress } from '#app/_edge/client-address.ts';
import { limit, TooManyRequests } from '#lib/access/index.ts';
import { withoutCardNumbers } from '#lib/card-number.ts';
import { clock } from '#lib/clock.ts';
import { log } from '#lib/log.ts';
import { noteReport } from '#lib/payment-page/index.ts';
import { countAtDoor } from '#lib/payments/index.ts';
import { parseReport, refusedOnPaymentPage, type Violation } from './parse-report.ts';

const LARGEST = 16_000;
const MOST = 20;
const MOST_A_MINUTE = 20;
const WHERE_PEOPLE_PAY = /\/(?:checkout|order|account)$/;

/**
 * Takes reports of browsers: what a policy refused, and what was added to the payment page. Anybody may send one, so
 * little is read, little is kept, and nothing is trusted.
 */
export async function POST(request: Request): Promise<Response> {
  const text = await request.text();
  if (text.length > LARGEST) return new Response(null, { status: 413 });
  // Where a stolen number was about to go is told; the number is not.
  const report = parseReport(withoutCardNumbers(text));
  if (!report) return new Response(null, { status: 400 });
  const now = clock.now();
  if (await isListenedTo(clientAddress(request.headers), now)) {
    for (const violation of report.violations.slice(0, MOST)) await note(violation, now);
    if (report.added) await noteReport(report.added.kind, report.added.what, now);
  }
  return new Response(null, { status: 204 });
}

/**
 * What was refused where people pay is counted for the monitors: a foreign script, or a Stripe.js that cannot run. On the
 * payment page it is told as well, and has our own browser look.
 */
async function note(violation: Violation, now: Date): Promise<void> {
  log('csp').warn(violation, 'content security policy violation');
  const { page, directive, blocked, disposition } = violation;
  if (disposition === 'report' || !WHERE_PEOPLE_PAY.test(page)) return;
  await countAtDoor('page_violation', `${directive} refused ${blocked}`);
  const refused = refusedOnPaymentPage(violation);
  if (refused) await noteReport('refused', refused, now);
}

/** Whoever sends many is not listened to any more, and fills no log; they are not told either. */
async function isListenedTo(ip: string, now: Date): Promise<boolean> {
  try {
    await limit('payment-page.report', ip, MOST_A_MINUTE, 60, now);
    return true;
  } catch (error) {
    if (error instanceof TooManyRequests) return false;
    throw error;
  }
}
