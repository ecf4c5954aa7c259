import { config } from '#lib/config/index.ts';
import { CART_COOKIE } from './model.ts';

/** The name of the cart's cookie. `__Host-` binds it to this host and to TLS: no other host can slip somebody a cart. */
export const cartCookie = (): string =>
  config().shopUrl.protocol === 'https:' ? `__Host-${CART_COOKIE}` : CART_COOKIE;
