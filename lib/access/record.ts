import { sql } from 'drizzle-orm';
import { recordEvent } from '#lib/audit/index.ts';
import { MINUTE } from '#lib/clock.ts';
import { keyedHash } from '#lib/crypto/index.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { log } from '#lib/log.ts';
import { type Actor, lackOf } from './actor.ts';
import { PERMISSIONS, type Permission } from './model.ts';
import { NotAllowed } from './not-allowed.ts';
import { rateLimit } from './schema.ts';
import { StepUpRequired } from './step-up.ts';

/** What staff see there says nothing about a person or a payment. Everything else is on record when it is looked at. */
const IMPERSONAL: readonly Permission[] = ['monitors.read', 'access.read', 'training.take'];

/**
 * Puts on record that `actor` looks at `target` (`<thing>:<id>`, never what was searched for), in a transaction of its
 * own. Awaited before anything is shown: what cannot be recorded is not seen (PCI DSS 10.2.1.1).
 */
export async function recordRead(actor: Actor, permission: Permission, target: string): Promise<void> {
  if (IMPERSONAL.includes(permission)) return;
  await transaction(tx => recordEvent(tx, { ...by(actor), action: permission, target, outcome: 'done' }));
}

/** What one asker may leave behind of one action in ten minutes, and all askers together: a flood fills no disk. */
const MOST_OF_ONE = 30;
const MOST_OF_ALL = 2_000;
const WINDOW = 10 * MINUTE;

/**
 * Puts on record that `action` was refused (PCI DSS 10.2.1.4), in a transaction of its own: a signed-in person anything,
 * a stranger what only staff may do. Past a bound it says once that more came, and is silent. Other errors
 * are no refusals of access and leave nothing.
 */
export async function recordRefusal(actor: Actor, action: string, may: Permission, error: unknown, now: Date) {
  if (!(error instanceof NotAllowed || error instanceof StepUpRequired)) return;
  if (actor.session === null && actor.challenge === null && !ofStaff(may)) return;
  const detail = { code: error.code };
  const target = error instanceof StepUpRequired ? error.wanted.object : null;
  try {
    await transaction(async tx => {
      const room = await roomFor(tx, actor, action, now);
      if (room === 'none') return;
      const event =
        room === 'last'
          ? { action: 'audit.more-refusals', target: null, detail: { action } }
          : { action, target, detail };
      await recordEvent(tx, { ...by(actor), outcome: 'refused', ...event });
    });
  } catch (failed) {
    // It stays refused, whatever happens to the record of it.
    log('access').error({ err: failed, action }, 'a refusal could not be put on record');
  }
}

/** The refusal of a page: on record like that of an operation. */
export const recordRefusedPage = (actor: Actor, permission: Permission, now: Date): Promise<void> =>
  recordRefusal(actor, permission, permission, new NotAllowed(lackOf(actor, permission) ?? 'role'), now);

const by = ({ id, from }: Actor) => ({ actor: id, from });

const whoIs = ({ id, from }: Actor): string => (id === 'guest' ? (from.address ?? 'nowhere') : id);

const ofStaff = (may: Permission): boolean => {
  const roles: readonly string[] = PERMISSIONS[may].roles;
  return !roles.includes('guest') && !roles.includes('customer');
};

/** Strangers are counted apart from people: they cannot use up the room in which a person's refusals are kept. */
async function roomFor(tx: Tx, actor: Actor, action: string, now: Date): Promise<'some' | 'last' | 'none'> {
  const used = await count(tx, `refused:${keyedHash('limit', `${action}:${whoIs(actor)}`)}`, now);
  if (used > MOST_OF_ONE) return used === MOST_OF_ONE + 1 ? 'last' : 'none';
  const byAll = await count(tx, `refused:${actor.id === 'guest' ? 'strangers' : 'people'}`, now);
  if (byAll > MOST_OF_ALL) return byAll === MOST_OF_ALL + 1 ? 'last' : 'none';
  return 'some';
}

async function count(tx: Tx, name: string, now: Date): Promise<number> {
  const window = Math.floor(now.getTime() / WINDOW);
  const [row] = await tx
    .insert(rateLimit)
    .values({ key: `${name}:${window}`, used: 1, expiresAt: new Date((window + 1) * WINDOW) })
    .onConflictDoUpdate({ target: rateLimit.key, set: { used: sql`${rateLimit.used} + 1` } })
    .returning({ used: rateLimit.used });
  return row?.used ?? 0;
}
