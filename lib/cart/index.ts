/**
 * The cart: what somebody means to buy, and nothing more. It holds variants and quantities; prices and stock are
 * read from the catalog each time it is looked at, so a cart is never out of date, and it promises no stock, so a
 * forgotten cart keeps nothing from others. A line remembers the price its buyer last saw, only to be able to say
 * that it changed. Whoever holds the token in the cookie owns the cart; the table keeps the token's hash. Every
 * change takes the lock on the cart's row and raises its `version`, which a quote compares. Who signs in has one cart
 * on every device: the account's, for which each of its browsers holds a token of its own.
 */
import 'server-only';

export { accountCart, giveCart, lockAccountCart, newCartKey, ownerOfCart } from './account-cart.ts';
export { cartContent, claimCart, variantsInCart } from './cart-content.ts';
export { cartCookie } from './cart-cookie.ts';
export { clearCart } from './clear-cart.ts';
export { type LockedCart, lockCart, NoSuchCart } from './lock-cart.ts';
export { mergeCarts } from './merge-carts.ts';
export * from './model.ts';
export { findCart, newCart } from './open-cart.ts';
export { cartPersonalData } from './personal-data.ts';
export { NotEnoughLeft, NotForSale, setCartLine, startCart } from './set-cart-line.ts';
export { viewCart } from './view-cart.ts';
