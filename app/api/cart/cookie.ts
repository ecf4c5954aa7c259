import type { Asked } from '#app/_edge/answer.ts';
import { CART_COOKIE, CART_COOKIE_DAYS } from '#lib/cart/index.ts';
import { DAY } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';

type Cookies = Asked['cookies'];

/** The token that the browser holds, if any. */
export const cartToken = (cookies: Cookies): string | null => cookies.get(CART_COOKIE)?.value ?? null;

/** Gives the browser its cart's token: for this host only, and never readable by script. */
export function keepCart(cookies: Cookies, token: string): void {
  cookies.set(CART_COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: config().shopUrl.protocol === 'https:',
    path: '/',
    maxAge: (CART_COOKIE_DAYS * DAY) / 1000,
  });
}

/** Takes the token away: the cart is somebody else's. */
export const dropCart = (cookies: Cookies): void => void cookies.delete(CART_COOKIE);
