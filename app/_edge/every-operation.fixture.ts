/** Everything that anybody can do, declared: who imports this walks all operations. */
import '#lib/access/index.ts';
import '#lib/audit/index.ts';
import '#lib/cart/index.ts';
import '#lib/checkout/index.ts';
import '#lib/consent/index.ts';
import '#lib/identity/index.ts';
import '#lib/payment-page/index.ts';
import '#lib/payments/index.ts';
import '#lib/policy/index.ts';
import '#lib/privacy/index.ts';
import '#lib/support/index.ts';

export { operations } from '#lib/access/index.ts';
