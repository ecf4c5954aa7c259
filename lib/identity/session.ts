import { and, eq, isNull } from 'drizzle-orm';
import type { Method } from '#lib/access/index.ts';
import { DAY, HOUR, later, MINUTE } from '#lib/clock.ts';
import { newToken, sha256 } from '#lib/crypto/index.ts';
import { db, type Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { session } from './schema.ts';

export type NewSession = {
  accountId: string;
  staff: boolean;
  state: 'open' | 'pending' | 'restricted';
  because?: string | null;
  methods: Method[];
  deviceId?: string | null;
  deviceName?: string | null;
  network?: string | null;
};

/** Staff: 15 idle minutes, 12 hours (PCI DSS 8.2.8). Customers: 30 idle days, 90 days; what is sensitive asks anew. */
const LASTS = {
  staff: { idle: 15 * MINUTE, most: 12 * HOUR, level: 12 * HOUR },
  customer: { idle: 30 * DAY, most: 90 * DAY, level: DAY },
} as const;
/** How long a sign-in may wait for its second proof. */
const UNFINISHED = 10 * MINUTE;

/**
 * Whether what was proved makes level 2: a passkey alone (it verified its user), or any two others. A code by mail
 * never counts: who reads the mailbox can reset the password as well (800-63B-4 3.1.3.1).
 */
export const levelOf = (methods: readonly Method[]): 1 | 2 =>
  methods.includes('passkey') || new Set(methods.filter(method => method !== 'mail')).size > 1 ? 2 : 1;

/** Opens a session in `tx` and returns its token, which only the cookie will know. Sign-ins go by `beginSession`. */
export async function openSession(tx: Tx, wanted: NewSession, now: Date): Promise<{ id: string; token: string }> {
  const { staff: _, ...values } = wanted;
  const token = newToken();
  const id = newId();
  await tx
    .insert(session)
    .values({ id, tokenHash: sha256(token), createdAt: now, ...values, ...provedIn({ createdAt: now }, wanted, now) });
  return { id, token };
}

/** What a proof given at `now` changes in a session: its level, and until when it lasts. */
export function provedIn(
  { createdAt }: { createdAt: Date },
  { staff, state, methods }: Pick<NewSession, 'staff' | 'state' | 'methods'>,
  now: Date,
) {
  const lasts = LASTS[staff ? 'staff' : 'customer'];
  const idle = state === 'open' ? lasts.idle : UNFINISHED;
  const level = levelOf(methods);
  return {
    state,
    methods,
    level,
    authenticatedAt: now,
    levelExpiresAt: level === 2 ? later(now, lasts.level) : null,
    lastSeenAt: now,
    idleFor: `${idle / MINUTE} minutes`,
    idleExpiresAt: later(now, idle),
    expiresAt: later(createdAt, state === 'open' ? lasts.most : UNFINISHED),
  };
}

/** Ends a session; a second call changes nothing. */
export async function revokeSession(token: string, because: string, now: Date): Promise<void> {
  await db()
    .update(session)
    .set({ revokedAt: now, revokedBecause: because })
    .where(and(eq(session.tokenHash, sha256(token)), isNull(session.revokedAt)));
}
