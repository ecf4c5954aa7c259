/**
 * The audit ledger: who did what to which thing, when, and with what outcome, written in the transaction of
 * the change itself, so that a change without its record cannot commit. Rows are chained by hash and can
 * only be added. Nothing personal goes into `detail`: ids and codes only.
 */
import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';

export type AuditEvent = {
  /** `account:<id>`, `guest` or `system:<job>`. */
  actor: string;
  /** The operation's name, for example `payments.release-hold`. */
  action: string;
  /** `<thing>:<id>` or null. */
  target: string | null;
  outcome: 'done' | 'refused';
  detail?: Record<string, unknown>;
};

/** Appends one event in `tx`. Called last in a transaction: it takes the lock on the chain's head. */
export async function recordEvent(tx: Tx, event: AuditEvent): Promise<void> {
  await tx.execute(sql`select audit_append(${event.actor}, ${event.action}, ${event.target}, ${event.outcome},
    ${JSON.stringify(event.detail ?? {})}::jsonb)`);
}
