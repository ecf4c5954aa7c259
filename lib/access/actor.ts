import type { Origin } from '#lib/audit/index.ts';
import { type Lack, type Method, PERMISSIONS, type Permission, type Role } from './model.ts';

/** A signed-in browser, as far as what it may do depends on it. */
export type ActorSession = { id: string; level: 1 | 2; methods: readonly Method[]; authenticatedAt: Date };

/** A sign-in that is not complete: the password fitted, and a further proof is asked for. Until then it is a guest. */
export type Challenge = {
  accountId: string;
  sessionId: string;
  /** `pending`: the second factor of this account; `restricted`: something about this sign-in looks wrong. */
  state: 'pending' | 'restricted';
  because: string | null;
};

/**
 * Who asks. Always an explicit argument, never ambient. What it may do was evaluated by Postgres when the request
 * came: role and active and second factor and trained and policy acknowledged. A permission that is absent belongs
 * to no role of the actor; one with a `Lack` is granted as soon as that is put right; `null` grants it.
 */
export type Actor = {
  /** `account:<id>`, `guest`, `guest:<keyed hash>` or `system:<job>`: how the audit ledger names this actor. */
  id: string;
  roles: readonly Role[];
  permissions: Readonly<Partial<Record<Permission, Lack | null>>>;
  session: ActorSession | null;
  challenge: Challenge | null;
  /** The address, in lower case, of a guest who has proved its mailbox and named a fact of one of its orders; else null. */
  mailbox: string | null;
  from: Origin;
};

export const nowhere: Origin = { requestId: null, address: null, device: null };

/** The account behind an actor; null for a guest and for the shop's own jobs. */
export const accountIdOf = ({ id }: Actor): string | null =>
  id.startsWith('account:') ? id.slice('account:'.length) : null;

const permissionsOf = (role: Role): Actor['permissions'] =>
  Object.fromEntries(
    Object.entries(PERMISSIONS).flatMap(([name, { roles }]) =>
      (roles as readonly Role[]).includes(role) ? [[name, null]] : [],
    ),
  );

export const guest: Actor = {
  id: 'guest',
  roles: ['guest'],
  permissions: permissionsOf('guest'),
  session: null,
  challenge: null,
  mailbox: null,
  from: nowhere,
};

/** A guest whose mailbox and order were proved, in the session that was given for it: reaches their own data and nothing else. */
export const knownGuest = (known: {
  id: string;
  mailbox: string;
  sessionId: string;
  since: Date;
  from: Origin;
}): Actor => ({
  ...guest,
  id: known.id,
  roles: ['known_guest'],
  permissions: permissionsOf('known_guest'),
  session: { id: known.sessionId, level: 1, methods: ['mail'], authenticatedAt: known.since },
  mailbox: known.mailbox,
  from: known.from,
});

/** One of the shop's own jobs, with the permissions that it needs and no others. */
export const systemActor = (job: string, ...permissions: Permission[]): Actor => ({
  ...guest,
  id: `system:${job}`,
  roles: [],
  permissions: Object.fromEntries(permissions.map(name => [name, null])),
});

/** Whether an actor is one of the shop's own jobs: nobody who could prove who they are, or be a second person. */
export const isSystem = ({ id }: Actor): boolean => id.startsWith('system:');

/** Why `actor` may not do `permission`: no role of theirs has it, or something is wanting; null when they may. */
export const lackOf = (actor: Actor, permission: Permission): Lack | 'role' | null => {
  const lack = actor.permissions[permission];
  return lack === undefined ? 'role' : lack;
};

/** Whether `actor` may do `permission`. */
export const may = (actor: Actor, permission: Permission): boolean => lackOf(actor, permission) === null;
