import { getTableColumns } from 'drizzle-orm';
import { ERASED, openField, type PersonKey, sealField } from '#lib/keyring/index.ts';
import type { PostalAddress } from './model.ts';
import { salesOrder } from './schema.ts';

/** What is read of the address of an order whose buyer was forgotten. */
export const ERASED_ADDRESS: PostalAddress = {
  ...{ name: ERASED, line1: ERASED, line2: null, city: ERASED },
  ...{ region: null, postalCode: null, country: '', phone: null },
};

/** Where an order goes, as a selection reads it. */
export const shipTo = openField(salesOrder.shipTo, salesOrder.id, ERASED_ADDRESS);

/** An order whole. */
export const ORDER_COLUMNS = { ...getTableColumns(salesOrder), shipTo };

/** An address as it is kept of one order. */
export const sealedAddress = (key: PersonKey, orderId: string, address: PostalAddress) =>
  sealField(key, salesOrder.shipTo, orderId, address, { country: address.country });
