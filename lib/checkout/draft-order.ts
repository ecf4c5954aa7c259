import { accountIdOf, type OperationContext } from '#lib/access/index.ts';
import type { PersonKey } from '#lib/keyring/index.ts';
import { createOrder } from '#lib/orders/index.ts';
import type { AgreedDelivery } from './delivery-agreed.ts';
import type { PricedCart } from './price-cart.ts';

/** Writes the order of a priced cart and reserves its stock. Throws SoldOut. */
export async function draftOrder(
  { tx, actor, now }: OperationContext,
  priced: PricedCart,
  delivery: AgreedDelivery,
  contentHash: string,
  key: PersonKey | null,
): Promise<string> {
  const { option, taxMinor, taxLabel } = priced;
  if (!option || taxMinor === null || taxLabel === null) throw new Error('an order without delivery or tax');
  return createOrder(tx, {
    cartId: priced.cartId,
    accountId: accountIdOf(actor),
    email: delivery.email,
    shipTo: delivery.shipTo,
    currency: priced.currency,
    lines: priced.lines.map(({ available: _available, image: _image, ...line }) => ({
      ...line,
      editionSize: priced.editionSizes.get(line.variantId) ?? 0,
    })),
    shippingMinor: option.priceMinor,
    taxMinor,
    taxLabel,
    shippingMethod: option.label,
    arrivesFrom: option.arrivesFrom,
    arrivesTo: option.arrivesTo,
    contentHash,
    key,
    now,
  });
}
