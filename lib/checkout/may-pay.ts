import { checkoutOpen } from '#lib/payment-page/index.ts';
import { paymentsAvailable } from '#lib/payments/index.ts';

/** Whether anybody can pay now: Stripe answers, and the checkout was not closed. */
export const mayPay = async (): Promise<boolean> => (await checkoutOpen()) && (await paymentsAvailable());
