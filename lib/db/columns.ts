import { bigint, timestamp } from 'drizzle-orm/pg-core';

/** A moment, always with its zone. */
export const moment = (name: string) => timestamp(name, { withTimezone: true });

/** An amount in minor units of the row's currency. */
export const minorUnits = (name: string) => bigint(name, { mode: 'number' });
