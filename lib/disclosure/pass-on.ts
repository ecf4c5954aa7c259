import { db, outside } from '#lib/db/index.ts';
import { type Disclosure, recordDisclosure } from './record-disclosure.ts';

/**
 * The one way out: writes the row of the ledger, and then makes the call. When the row cannot be written nothing leaves;
 * when the process dies in between, the row says more than happened, never less. Refuses while a transaction is open.
 */
export const passOn = <T>(leaving: Disclosure, call: () => Promise<T>): Promise<T> =>
  outside(async () => {
    await recordDisclosure(db(), leaving);
    return call();
  });
