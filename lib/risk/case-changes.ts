import { sqlClient } from '#lib/db/index.ts';

/** Told of a case by its id; null when some may have been missed, because the connection was lost and is back. */
type Listener = (caseId: string | null) => void;

const listeners = new Set<Listener>();
let listening: Promise<unknown> | null = null;

/**
 * Tells `listener` of every case that changes, once that is committed, until the returned function is called. However many
 * listen in a process, they share the one connection on which it listens to Postgres.
 */
export async function onCaseChange(listener: Listener): Promise<() => void> {
  listeners.add(listener);
  try {
    listening ??= sqlClient().listen('risk_case', tell, () => tell(null));
    await listening;
  } catch (error) {
    listening = null;
    listeners.delete(listener);
    throw error;
  }
  return () => void listeners.delete(listener);
}

function tell(caseId: string | null): void {
  for (const listener of listeners) listener(caseId);
}
