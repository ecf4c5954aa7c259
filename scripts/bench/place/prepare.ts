/**
 * Fills carts and has them quoted, ready for the pay button: writes them to the file that is named. A program of its
 * own, so that the database has no connection left when it is copied.
 */
import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { guest } from '#lib/access/index.ts';
import { newCart, setCartLine } from '#lib/cart/index.ts';
import { quoteCart } from '#lib/checkout/index.ts';
import { closeDatabase, sqlClient, transaction } from '#lib/db/index.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const shipTo = {
  ...{ name: 'Ada de Vries', line1: 'Prinsengracht 263', line2: null, city: 'Amsterdam', region: null },
  ...{ postalCode: '1016 GV', country: 'NL', phone: null },
};
const variants = await sqlClient()<{ id: string }[]>`select id from variant order by md5(id::text) limit 200`;

const ready = [];
for (let n = 0; n < Number(count); n++) {
  const now = new Date();
  const { cartId } = await transaction(tx => newCart(tx, now));
  const variantId = variants[n % variants.length]?.id ?? '';
  await setCartLine(guest, { cartId, variantId, quantity: 1 }, now);
  // Everybody is somebody: one who bought ten small prints and then a large one would be asked about.
  const email = `ada-${randomInt(10 ** 11)}@example.org`;
  const quote = await quoteCart(guest, { cartId, email, shipTo, shippingMethod: 'standard' }, now);
  ready.push({ cartId, quoteId: quote.id, totalMinor: quote.totalMinor, email });
}
writeFileSync(file, JSON.stringify(ready));
await closeDatabase();
