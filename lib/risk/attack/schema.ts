import { sql } from 'drizzle-orm';
import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';

/** Times in which the shop as a whole was used to test cards; one at most is going on. */
export const riskAttack = pgTable(
  'risk_attack',
  {
    id: uuid().primaryKey(),
    beganAt: moment('began_at').notNull(),
    /** What showed it, in words for staff. */
    because: text().notNull(),
    /** When a burst was last seen. */
    seenAt: moment('seen_at').notNull(),
    endedAt: moment('ended_at'),
  },
  _table => [uniqueIndex('risk_attack_now').on(sql`(ended_at is null)`).where(sql`ended_at is null`)],
);
