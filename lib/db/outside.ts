import { AsyncLocalStorage } from 'node:async_hooks';

/** A remote call was about to be made with a transaction open. Always a fault of ours. */
export class RemoteCallInTransaction extends Error {
  constructor() {
    super('a remote call was made inside a transaction');
  }
}

export const insideTransaction = new AsyncLocalStorage<boolean>();

/** Makes a remote call, and refuses to while a transaction is open. Every vendor adapter goes through here. */
export async function outside<T>(call: () => Promise<T>): Promise<T> {
  if (insideTransaction.getStore()) throw new RemoteCallInTransaction();
  return call();
}
