/**
 * The audit ledger: who did what to which thing, when, and with what outcome, written in the transaction of
 * the change itself, so that a change without its record cannot commit. Rows are chained by hash and can
 * only be added. Nothing personal goes into `detail`: ids and codes only.
 */
import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';

/** Where a request came from. The address and the device are keyed hashes: equal ones can be seen, none can be read back. */
export type Origin = { requestId: string | null; address: string | null; device: string | null };

export type AuditEvent = {
  /** `account:<id>`, `guest` or `system:<job>`. */
  actor: string;
  /** Absent for the shop's own jobs. */
  from?: Origin;
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
    ${JSON.stringify(event.from ?? {})}::jsonb, ${JSON.stringify(event.detail ?? {})}::jsonb)`);
}
