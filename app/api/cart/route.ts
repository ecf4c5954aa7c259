import { answer } from '#app/_edge/answer.ts';
import { findCart } from '#lib/cart/index.ts';
import { showCart } from '#lib/checkout/index.ts';
import { changeCart } from './change.ts';
import { cartToken } from './cookie.ts';
import { changeCartByForm } from './form.ts';

/** The cart of whoever asks. */
export const GET = answer(async ({ cookies }) => showCart(await findCart(cartToken(cookies))));

/** Sets one line: {variantId, quantity}; 0 takes it out. Answers the whole cart. */
export const PUT = answer(({ body, ...asked }) => changeCart({ raw: body, ...asked }), { limited: 'itself' });

export const POST = changeCartByForm;
