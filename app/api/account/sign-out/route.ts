import { cookies } from 'next/headers';
import { answerForm } from '#app/_edge/answer-form.ts';
import { browserOf, dropSessionCookie } from '#app/_edge/browser.ts';
import { dropCart } from '#app/api/cart/cookie.ts';
import { signOut, signOutEverywhere } from '#lib/identity/index.ts';

/**
 * Cached pages and storage go with the session. Of the cookies only its own and the cart's go, which comes back with the
 * next sign-in: without the device cookie that would look like a stranger's.
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
    dropCart(await cookies());
    return '/sign-in';
  },
  LEAVES,
);
