import type { Tables } from '../state/tables.ts';
import { invalid } from './error.ts';
import { list } from './list.ts';

type Bag = Record<string, unknown>;

/** Which fields may be expanded, and where their objects are. */
const SOURCES: Record<string, (tables: Tables, id: string) => object | undefined> = {
  balance_transaction: (tables, id) => tables.balanceTransactions.get(id),
  charge: (tables, id) => tables.charges.get(id),
  customer: (tables, id) => tables.customers.get(id),
  failure_balance_transaction: (tables, id) => tables.balanceTransactions.get(id),
  default_payment_method: (tables, id) => tables.paymentMethods.get(id),
  last_verification_report: (tables, id) => tables.verificationReports.get(id),
  latest_attempt: (tables, id) => tables.setupAttempts.get(id),
  latest_charge: (tables, id) => tables.charges.get(id),
  payment_intent: (tables, id) => tables.paymentIntents.get(id),
  payment_method: (tables, id) => tables.paymentMethods.get(id),
  review: (tables, id) => tables.reviews.get(id),
  setup_intent: (tables, id) => tables.setupIntents.get(id),
  source: (tables, id) => tables.charges.get(id) ?? tables.refunds.get(id) ?? tables.disputes.get(id),
};

/** What an object leaves out unless it is asked for. */
const HIDDEN: Record<string, (tables: Tables, object: Bag) => Bag | null> = {
  refunds: withRefunds,
  verified_outputs: withOutputs,
};

/**
 * Refuses what can be expanded nowhere before anything is done; a path that only does not fit is found afterwards.
 * @throws ApiError 400
 */
export function checkExpandable(path: string): void {
  const last = path.split('.').at(-1) ?? '';
  if (!Object.hasOwn(SOURCES, last) && !Object.hasOwn(HIDDEN, last)) throw cannot(last, path);
}

/**
 * Puts objects in the place of their ids along a dotted path: `latest_charge.balance_transaction`, `data.customer`.
 * @throws ApiError 400 when the path names no expandable property
 */
export function expand(tables: Tables, object: object, path: string): object {
  return along(tables, object as Bag, path.split('.'), path);
}

function along(tables: Tables, object: Bag, path: string[], whole: string): Bag {
  const [name, ...rest] = path;
  if (name === undefined) return object;
  if (object.object === 'list' && name === 'data' && Array.isArray(object.data))
    return { ...object, data: object.data.map((row: Bag) => along(tables, row, rest, whole)) };
  const bag = HIDDEN[name]?.(tables, object) ?? object;
  const value = bag[name];
  if (value === undefined) throw cannot(name, whole);
  if (value === null) return bag;
  if (typeof value === 'object') return { ...bag, [name]: along(tables, value as Bag, rest, whole) };
  const source = SOURCES[name];
  if (typeof value !== 'string' || !source) throw cannot(name, whole);
  const found = source(tables, value);
  return found ? { ...bag, [name]: along(tables, structuredClone(found) as Bag, rest, whole) } : bag;
}

function withRefunds(tables: Tables, charge: Bag): Bag | null {
  if (charge.object !== 'charge') return null;
  const refunds = tables.refunds.newestFirst().filter(refund => refund.charge === charge.id);
  return { ...charge, refunds: list(`/v1/charges/${charge.id}/refunds`, structuredClone(refunds)) };
}

/** A person's data is shown only when it is asked for by name. */
function withOutputs(tables: Tables, session: Bag): Bag | null {
  if (session.object !== 'identity.verification_session') return null;
  const verified = session.status === 'verified' ? tables.verificationNotes.get(String(session.id)) : undefined;
  return { ...session, verified_outputs: structuredClone(verified?.outputs ?? null) };
}

const cannot = (name: string, whole: string) =>
  invalid(
    `This property cannot be expanded (${name}). You may want to try expanding 'data.${whole}' instead.`,
    'expand',
  );
