import type { Reference } from '../verify/catalog.ts';

export type Column = { name: string; type: string; needed: boolean; given: boolean; key: boolean };
export type Seeded = { columns: readonly Column[]; references: readonly Reference[] };
type Tables = ReadonlyMap<string, Seeded>;

/** What everybody has. Of all else that can be theirs one person in six has some. */
const EVERYBODYS =
  'account session cart sales_order sales_order_item order_transition payment payment_attempt payment_transition money_movement risk_evaluation mail_message audit_event person_key';
/** Every tenth person ordered three times; and of some things there are several with one order. */
const ORDERS = 'case when n % 10 = 0 then 3 else 1 end';
const SEVERAL: Record<string, string> = { audit_event: '2', disclosure: '2', person_key: '2' };
const OF_THE_ORDER =
  /^(sales_order|sales_order_item|order_transition|payment|payment_attempt|payment_transition|money_movement|risk_evaluation)$/;
/** Guests have carts, keys and entries in the ledger too, which no key in these rows says. */
const OF_EVERYBODY = /^(sales_order|cart|person_key|audit_event)$/;
const WORK = /^(role_grant|staff_change|training_|policy_ack|access_review|invitation|former_password)/;
const TIES = /^(email|recipient|guest_email|subject_hash|about)$/;

const copies = (table: string) => SEVERAL[table] ?? (OF_THE_ORDER.test(table) ? ORDERS : '1');
/** The id of a row, made of whose it is and which: so that another row can name it without a look. */
const id = (table: string, which: string) => `md5('${table}' || n || '/' || ${which})::uuid`;

/** The statement that fills a table, or null for one that can hold nothing of anybody. */
export function rowsOfTable(table: string, tables: Tables): string | null {
  const filled = tables.get(table);
  const there = filled && existsFor(table, tables, []);
  if (!filled || !there) return null;
  const columns = filled.columns.flatMap(column => {
    const value = valueIn(table, column, tables);
    return value === null ? [] : [[`"${column.name}"`, value] as const];
  });
  return `insert into "${table}" (${columns.map(([name]) => name).join()})
    select ${columns.map(([, value]) => value).join()}
    from person p, lateral generate_series(1, ${copies(table)}) k where ${there}`;
}

/** When a person has rows in a table, as a condition on the person; null when nobody can. */
function existsFor(table: string, tables: Tables, past: readonly string[]): string | null {
  if (table === 'account') return 'account is not null';
  if (OF_EVERYBODY.test(table)) return 'true';
  const seeded = tables.get(table);
  if (!seeded || past.includes(table)) return null;
  const above = seeded.references.flatMap(({ column, parent }) => {
    const exists = existsFor(parent, tables, [...past, table]);
    return exists ? [{ exists, needed: seeded.columns.find(({ name }) => name === column)?.needed ?? false }] : [];
  });
  const needed = above.filter(({ needed }) => needed).map(({ exists }) => exists);
  const tied = seeded.columns.some(({ name }) => TIES.test(name)) ? ['true'] : above.map(({ exists }) => exists);
  if (tied.length === 0) return null;
  const rare = EVERYBODYS.split(' ').includes(table)
    ? 'true'
    : WORK.test(table)
      ? 'n % 97 = 0'
      : `abs(hashtext('${table}' || n)) % 6 = 0`;
  return `(${[rare, ...new Set(needed), `(${[...new Set(tied)].join(' or ')})`].join(' and ')})`;
}

function valueIn(table: string, column: Column, tables: Tables, which = 'k'): string | null {
  const { name, type, needed, given, key } = column;
  const known = /^(text|uuid)$/.test(type) ? byName(table, name, tables) : null;
  if (known) return known;
  const reference = tables.get(table)?.references.find(one => one.column === name);
  const named = reference && valueOfKey(reference, tables, which);
  if (named) return needed ? `coalesce(${named}, ${blank(table, column)})` : named;
  if (key && type === 'uuid') return id(table, which);
  if (!needed || given) return null;
  return blank(table, column);
}

function valueOfKey({ parent, key }: Reference, tables: Tables, which: string): string | null {
  const exists = existsFor(parent, tables, []);
  const column = tables.get(parent)?.columns.find(({ name }) => name === key);
  if (!exists || !column) return null;
  const above = valueIn(parent, column, tables, `least(${which}, ${copies(parent)})`);
  return above && `case when ${exists} then ${above} end`;
}

/** Columns that name somebody without a key. */
function byName(table: string, name: string, tables: Tables): string | null {
  const order = id('sales_order', `least(k, ${ORDERS})`);
  const payment = id('payment', `least(k, ${ORDERS})`);
  const customer = `'cus_' || md5('customer' || n)`;
  const hasCustomer = existsFor('stripe_customer', tables, []);
  const theirs = `case when account is not null then 'account:' || account else 'order:' || ${order} end`;
  if (name === 'email' || (name === 'recipient' && table === 'mail_message')) return 'email';
  if (name === 'guest_email') return 'case when account is null then email end';
  if (name === 'subject_hash') return 'subject';
  if (name === 'actor') return `coalesce('account:' || account, 'guest:' || subject)`;
  if (name === 'target')
    return `(array[${theirs}, 'order:' || ${order}, 'payment:' || ${payment}, null])[1 + (n / 7 + k) % 4]`;
  if (name === 'stripe_payment_intent_id') return `'pi_' || md5('${table}' || n || '/' || k)`;
  if (name === 'stripe_customer_id') return `case when ${hasCustomer} then ${customer} end`;
  if (table === 'disclosure' && name === 'about')
    return `(array[${theirs}, 'order:' || ${order}, 'payment:' || ${payment}, 'intent:pi_' || md5('payment' || n || '/1'),
      case when ${hasCustomer} then 'customer:' || ${customer} end, 'mail:' || ${id('mail_message', '1')}])[1 + (n / 7 + k) % 6]`;
  if (table === 'person_key' && name === 'id')
    return `case when k = 1 then coalesce(account, ${id('sales_order', '1')}) else ${id('mail_message', '1')} end`;
  return null;
}

function blank(table: string, { name, type }: Column): string {
  if (type.endsWith('[]')) return `'{}'`;
  if (type === 'uuid') return id(`${table}.${name}`, 'k');
  if (type === 'jsonb') return `'{}'`;
  if (type === 'bytea') return `decode(md5('${table}' || n || '/' || k), 'hex')`;
  if (type === 'boolean') return 'false';
  if (type === 'interval') return `'1 day'`;
  if (type === 'smallint') return '1';
  if (/int|numeric|double/.test(type)) return 'n * 10 + k';
  if (/timestamp|date/.test(type)) return 'now()';
  return `'${table}.${name}-' || n || '/' || k`;
}
