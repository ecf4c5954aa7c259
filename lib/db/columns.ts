import { bigint, customType, timestamp } from 'drizzle-orm/pg-core';

/** A moment, always with its zone. */
export const moment = (name: string) => timestamp(name, { withTimezone: true });

/** An amount in minor units of the row's currency. */
export const minorUnits = (name: string) => bigint(name, { mode: 'number' });

/**
 * 64 bits of a keyed hash: equal values can be counted, but not read back. A type of its own in Postgres too, because
 * one of thirty such values looks like a card number by chance: who searches for those leaves the type out.
 */
export const hash64 = customType<{ data: bigint; driverData: string }>({
  dataType: () => 'hash64',
  fromDriver: BigInt,
  toDriver: String,
});
