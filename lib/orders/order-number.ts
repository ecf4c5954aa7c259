import { type Placeholder, type SQL, sql } from 'drizzle-orm';

/**
 * The next order number, CP-<year>-<six digits or more>, for the statement that writes the order. From a sequence:
 * never given twice, and gaps are left by orders that were rolled back, so a number says nothing exact about how much
 * is sold.
 */
export const nextOrderNumber = (year: Placeholder): SQL<string> => sql<string>`(
  select 'CP-' || ${year}::text || '-' || lpad(next, greatest(6, length(next)), '0')
  from (select nextval('sales_order_number')::text as next) as drawn)`;
