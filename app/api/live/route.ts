import { answer } from '#app/_edge/answer.ts';
import { live } from '#app/_edge/live.ts';
import { lackOf, limit, NotAllowed, recordRead, recordRefusedPage } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { isId } from '#lib/id.ts';
import { actorOfSession, sessionCookie } from '#lib/identity/index.ts';
import { caseStanding, markOfCase } from '#lib/payments/index.ts';
import { onCaseChange } from '#lib/risk/index.ts';

export const dynamic = 'force-dynamic';

const PERMISSION = 'payments.read';
/** Pages that one person has open begin a stream each, and again when a line was cut. */
const MOST_A_MINUTE = 60;

/**
 * Tells an open desk that a case has changed, within the blink after it is committed, and how many are open. With
 * `?payment=` the same of the case of one payment.
 */
export const GET = answer(async ({ actor, now, cookies, request }) => {
  const lack = lackOf(actor, PERMISSION);
  if (lack) {
    await recordRefusedPage(actor, PERMISSION, now);
    throw new NotAllowed(lack);
  }
  await limit('desk.live', actor.id, MOST_A_MINUTE, 60, now);
  await recordRead(actor, PERMISSION, 'page:/api/live');
  const payment = new URL(request.url).searchParams.get('payment') ?? '';
  const token = cookies.get(sessionCookie())?.value ?? '';
  return live({
    permission: PERMISSION,
    who: () => actorOfSession(token, clock.now(), actor.from, { unattended: true }),
    listen: changed => onCaseChange(changed),
    tell: async () => (isId(payment) ? { mark: await markOfCase(payment) } : caseStanding(clock.now())),
    signal: request.signal,
  });
});
