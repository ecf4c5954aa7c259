import type { Tx } from '#lib/db/index.ts';
import type { Actor } from '../actor.ts';
import type { Permission } from '../model.ts';

/** What a second person's approval runs: an operation as the first one asked for it. */
export type Deferred = {
  /** What the second person must be allowed to do. */
  may: Permission;
  /**
   * Runs it in `tx` with its record, in the name of `asker`, on the input that was kept. Answers what is left to do
   * after the commit.
   */
  run(context: DeferredContext, input: unknown): Promise<() => Promise<unknown>>;
};
export type DeferredContext = { tx: Tx; asker: Actor; approvedBy: Actor; requestId: string; now: Date };

const registry = new Map<string, Deferred>();

/** Declares that an operation may have to wait for a second person. */
export const defer = (operation: string, deferred: Deferred): void => void registry.set(operation, deferred);

/** How the operation of a request is run; throws when this process does not know it, which is a fault of ours. */
export function deferredOf(operation: string): Deferred {
  const found = registry.get(operation);
  if (!found) throw new Error(`no operation ${operation} that waits for a second person`);
  return found;
}
