import type { Asked } from '#app/_edge/answer.ts';
import { CART_COOKIE_DAYS, cartCookie } from '#lib/cart/index.ts';
import { DAY } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';

type Cookies = Asked['cookies'];

/** The token that the browser holds, if any. */
export const cartToken = (cookies: Cookies): string | null => cookies.get(cartCookie())?.value ?? null;

/** Gives the browser its cart's token: for this host only, and never readable by script. */
export function keepCart(cookies: Cookies, token: string): void {
  cookies.set(cartCookie(), token, { ...options(), maxAge: (CART_COOKIE_DAYS * DAY) / 1000 });
}

/** Takes the token away: the cart is somebody else's. */
export const dropCart = (cookies: Cookies): void => void cookies.set(cartCookie(), '', { ...options(), maxAge: 0 });

const options = () =>
  ({ httpOnly: true, sameSite: 'lax', secure: config().shopUrl.protocol === 'https:', path: '/' }) as const;
