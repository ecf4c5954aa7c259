import { PERMISSIONS, type Permission, type Role } from './model.ts';

/**
 * Who asks. Always an explicit argument, never ambient. `trainedUntil` is the day the last security
 * training lapses; permissions that touch payment data are gone on the next request after it.
 */
export type Actor = {
  /** `account:<id>`, `guest` or `system:<job>`: how the audit ledger names this actor. */
  id: string;
  roles: readonly Role[];
  trainedUntil: Date | null;
};

/** The account behind an actor; null for a guest and for the shop's own jobs. */
export const accountIdOf = ({ id }: Actor): string | null =>
  id.startsWith('account:') ? id.slice('account:'.length) : null;

export const guest: Actor = { id: 'guest', roles: ['guest'], trainedUntil: null };

/** Whether `actor` may do `permission` at `now`: a role that has it and, where asked, training that is valid. */
export function may(actor: Actor, permission: Permission, now: Date): boolean {
  const rule: { roles: readonly Role[]; trained: boolean } = PERMISSIONS[permission];
  if (!actor.roles.some(role => rule.roles.includes(role))) return false;
  return !rule.trained || (actor.trainedUntil !== null && actor.trainedUntil > now);
}
