import { sql } from 'drizzle-orm';
import { type Impersonal, impersonal, type PersonalData, personalData, tells } from '#lib/personal-data.ts';
import {
  deliveryCorrection,
  inventoryReservation,
  orderTransition,
  salesOrder,
  salesOrderItem,
  shipment,
} from './schema.ts';

/** Books are kept ten years from the end of the year (in Ireland six, in Germany ten: the longest of where we sell). */
export const BOOKS = {
  says: 'Ten years after the year of the order, because tax law wants the books kept.',
  since: salesOrder.placedAt,
  years: 10,
  unless: [
    {
      while: sql`not books_over(${salesOrder.placedAt})`,
      because: 'By the clock of the database its time is not over.',
    },
  ],
} as const;

/** Where tax was owed is in the books: the country stays, and nothing else of the address. */
const COUNTRY_ALONE = sql`jsonb_build_object('name', 'Erased', 'line1', '', 'line2', null, 'city', '', 'region', null,
  'postalCode', null, 'country', ${salesOrder.shipTo} -> 'country', 'phone', null)`;

const ordering = {
  of: 'customers',
  category: 'purchases',
  purpose: 'To sell you what you ordered, to bring it and to account for it.',
  basis: 'contract',
  kept: BOOKS,
} as const;

/** A cart stays in its browser, and two people may have ordered from it; or it is an account’s by now, and the order is not. */
const OTHERS_CART = sql`exists (
    select from sales_order other where other.cart_id = ${salesOrder.cartId} and (
      other.account_id is distinct from ${salesOrder.accountId}
      or (other.account_id is null and lower(other.email) <> lower(${salesOrder.email}))))
  or exists (
    select from cart where cart.id = ${salesOrder.cartId} and cart.account_id is not null
      and cart.account_id is distinct from ${salesOrder.accountId})`;

export const ordersPersonalData: readonly PersonalData[] = [
  personalData({
    ...ordering,
    table: salesOrder,
    what: 'An order',
    given: ['stripe', 'carrier', 'mail'],
    found: [
      { by: 'account', in: salesOrder.accountId },
      { by: 'order', in: salesOrder.id },
    ],
    leads: [
      { to: 'order', from: salesOrder.id },
      // Not to its e-mail address: somebody may have ordered to another's mailbox, and that is not theirs.
      { to: 'cart', from: salesOrder.cartId, unless: OTHERS_CART },
    ],
    forgotten: 'blanked',
    columns: {
      id: 'bare',
      number: tells('Number'),
      cartId: 'bare',
      accountId: 'bare',
      status: tells('State'),
      email: tells('E-mail address', { blank: 'erased' }),
      shipTo: tells('Name, address and phone', {
        blank: COUNTRY_ALONE,
        sealed: {
          row: salesOrder.id,
          readable: ['country'],
          under: [
            { of: 'account', id: salesOrder.accountId },
            { of: 'order', id: salesOrder.id },
          ],
        },
      }),
      currency: tells('Currency'),
      subtotalMinor: tells('Prints'),
      shippingMinor: tells('Shipping'),
      taxMinor: tells('Tax'),
      taxLabel: tells('Kind of tax'),
      totalMinor: tells('Total'),
      receivedMinor: tells('Paid'),
      refundedMinor: tells('Sent back'),
      disputedMinor: tells('Disputed'),
      shippingMethod: tells('Delivery'),
      arrivesFrom: tells('Arrives from'),
      arrivesTo: tells('Arrives until'),
      contentHash: 'bare',
      placedAt: tells('Placed'),
      paidAt: tells('Paid on'),
      closedAt: tells('Closed'),
      cartClearedAt: 'bare',
      shippedAt: tells('Sent'),
    },
  }),
  personalData({
    ...ordering,
    table: deliveryCorrection,
    what: 'Where a parcel goes instead',
    purpose: 'To bring your parcel where you said it should go.',
    kept: { says: 'As long as the order.', with: 'order' },
    given: ['carrier'],
    found: [{ by: 'order', in: deliveryCorrection.orderId }],
    forgotten: 'deleted',
    columns: {
      id: 'bare',
      orderId: 'bare',
      accountId: 'bare',
      shipTo: tells('Name, address and phone', {
        sealed: {
          row: deliveryCorrection.id,
          under: [
            { of: 'account', id: deliveryCorrection.accountId },
            { of: 'order', id: deliveryCorrection.orderId },
          ],
        },
      }),
      at: tells('Corrected'),
    },
  }),
  personalData({
    ...ordering,
    table: salesOrderItem,
    what: 'A print you ordered',
    found: [{ by: 'order', in: salesOrderItem.orderId }],
    forgotten: { keptBecause: 'Tax law wants the lines of the books kept; nothing in them names you.' },
    columns: {
      id: 'bare',
      orderId: 'bare',
      variantId: 'bare',
      position: 'bare',
      sku: tells('Article'),
      title: tells('Print'),
      artist: tells('Artist'),
      slug: 'bare',
      choice: tells('Size and frame'),
      quantity: tells('Number of prints'),
      unitMinor: tells('Price'),
      lineMinor: tells('Sum'),
      editionSize: tells('Edition'),
      editionNumbers: tells('Numbers in the edition'),
    },
  }),
  personalData({
    ...ordering,
    table: orderTransition,
    what: 'A step of an order',
    found: [{ by: 'order', in: orderTransition.orderId }],
    forgotten: { keptBecause: 'It belongs to the books; nothing in it names you.' },
    columns: {
      seq: 'bare',
      orderId: 'bare',
      from: tells('From'),
      to: tells('To'),
      because: tells('Because'),
      at: tells('When'),
    },
  }),
  personalData({
    ...ordering,
    table: shipment,
    what: 'A parcel',
    given: ['carrier'],
    found: [{ by: 'order', in: shipment.orderId }],
    forgotten: 'blanked',
    columns: {
      id: 'bare',
      orderId: 'bare',
      carrier: tells('Carrier'),
      tracking: tells('Number of the parcel', { blank: null }),
      shippedAt: tells('Sent'),
      delivered: tells('Delivered'),
    },
  }),
];

export const ordersImpersonal: readonly Impersonal[] = [
  impersonal(inventoryReservation, 'How many of which print an order holds; the order says whose it is.', {
    with: 'order',
    in: inventoryReservation.orderId,
  }),
];
