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

/**
 * Appends one event in `tx`. Called last in a transaction: it takes the lock on the chain's head. Throws when the event
 * holds what could be about a person, because what is in the chain can never be taken out again.
 */
export async function recordEvent(tx: Tx, event: AuditEvent): Promise<void> {
  const { actor, action, target, outcome, from = {}, detail = {} } = event;
  refusePersonal([actor, target, detail]);
  await tx.execute(sql`select audit_append(${actor}, ${action}, ${target}, ${outcome},
    ${JSON.stringify(from)}::jsonb, ${JSON.stringify(detail)}::jsonb)`);
}

const LONGEST = 200;

function refusePersonal(value: unknown): void {
  if (typeof value === 'string') {
    if (value.includes('@') || value.length > LONGEST)
      throw new Error('an audit event holds ids and codes only: no address of a mailbox, no free text');
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) refusePersonal(inner);
  }
}
