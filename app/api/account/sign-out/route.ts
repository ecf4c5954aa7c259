import { answerForm } from '#app/_edge/answer-form.ts';
import { browserOf, dropSessionCookie } from '#app/_edge/browser.ts';
import { signOut, signOutEverywhere } from '#lib/identity/index.ts';

/**
 * Cached pages and storage go with the session. Cookies but its own stay: the device cookie, without which the next
 * sign-in would look like a stranger's, and the cart.
 */
const LEAVES = { 'clear-site-data': '"cache", "storage"' };

/** Ends the session of whoever sends this plain form, `everywhere=yes` those of all other browsers as well. */
export const POST = answerForm(
  '/account',
  async ({ fields, actor, now }) => {
    const { sid } = await browserOf();
    if (fields.everywhere === 'yes' && actor.session) await signOutEverywhere(actor, { here: 'leave' }, now);
    else await signOut(sid, actor.from, now);
    await dropSessionCookie();
    return '/sign-in';
  },
  LEAVES,
);
