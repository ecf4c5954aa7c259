import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { noteGone } from './report.ts';
import { type Blanking, nameOf } from './schedules.ts';

const AT_ONCE = 2_000;

/** Empties a column in some of the rows in which its time is over. Answers whether there are more. */
export const blankSome = (blanking: Blanking, now: Date): Promise<boolean> =>
  transaction(async tx => {
    const { table, column, since, days } = blanking;
    const [name, over] = [sql.identifier(column.name), later(now, -days * DAY).toISOString()];
    const { count } = await tx.execute(sql`
      update ${table} set ${name} = null where ctid = any(array(
        select ctid from ${table} where ${since} < ${over}::timestamptz and ${column} is not null
        order by ${since} limit ${AT_ONCE} for update skip locked))`);
    await noteGone(tx, nameOf(blanking), count, now);
    return count === AT_ONCE;
  });
