import { control, heldUnless } from '#lib/control.ts';
import { sqlClient } from '#lib/db/index.ts';

/** Names under which card data is kept where it is kept (PCI DSS 3.3, 3.4). */
const CARD_DATA =
  /(?:^|_)(?:pan|cvv2?|cvc2?|csc|cid|cav2|security_?code|card_?(?:no|num|number)|account_?number|track_?[12]?(?:_data)?|magstripe|pin(?:_?block)?)(?:_|$)/;

/** What Stripe answers about a check of the code: passed or failed, never the code. */
const ANSWERS = /_(?:check|result|passed)$/;

/** R04: there is no column into which card data could go. */
export const noColumnForCards = control({
  id: 'cards.no-column-for-them',
  says: 'Our database has no field in which a card number or a security code could be kept.',
  severity: 'high',
  every: 'hour',
  shown: 'everyone',
  async check() {
    const columns = await sqlClient()<{ name: string; column: string }[]>`
      select relname || '.' || attname as name, lower(attname) as column
      from pg_attribute join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace
      where relkind in ('r', 'p', 'm', 'v', 'f') and attnum > 0 and not attisdropped
        and nspname !~ '^pg_' and nspname <> 'information_schema'
      order by 1`;
    const broken = columns.filter(({ column }) => CARD_DATA.test(column) && !ANSWERS.test(column));
    return heldUnless(
      broken.map(({ name }) => name),
      found =>
        found === 0
          ? `None of ${columns.length} columns is made for card data.`
          : `Columns that are named as if card data belonged into them: ${found}.`,
      { columns: columns.length },
    );
  },
});
