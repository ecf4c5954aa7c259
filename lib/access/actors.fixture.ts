import { type Actor, guest } from './actor.ts';
import { type Lack, type Method, PERMISSIONS, type Permission, type Role } from './model.ts';

export type Standing = {
  id?: string;
  roles: readonly Role[];
  level?: 1 | 2;
  methods?: readonly Method[];
  trained?: boolean;
  acknowledged?: boolean;
};

/** An actor as Postgres would give it, worked out a second time from the table alone: what tests compare with. */
export function actorWith({ id = 'account:grace', roles, ...given }: Standing): Actor {
  const { level = 2, methods = ['password', 'passkey'], trained = true, acknowledged = true } = given;
  const permissions: Partial<Record<Permission, Lack | null>> = {};
  for (const [name, rule] of Object.entries(PERMISSIONS) as [Permission, (typeof PERMISSIONS)[Permission]][]) {
    if (!(rule.roles as readonly Role[]).some(role => roles.includes(role))) continue;
    const lacks: [boolean, Lack][] = [
      [rule.level > level, 'second_factor'],
      [rule.passkey && !methods.includes('passkey'), 'passkey'],
      [rule.trained && !trained, 'training'],
      [rule.trained && !acknowledged, 'policy'],
    ];
    permissions[name] = lacks.find(([wanting]) => wanting)?.[1] ?? null;
  }
  const session = { id: '01900000-0000-7000-8000-000000000001', level, methods, authenticatedAt: new Date() };
  return { ...guest, id, roles, permissions, session };
}

/** A member of staff with everything in order. */
export const staffWith = (...roles: readonly Role[]): Actor => actorWith({ roles: ['customer', 'staff', ...roles] });

/** A customer who is signed in with a password. */
export const customerCalled = (id: string): Actor =>
  actorWith({ id: `account:${id}`, roles: ['customer'], level: 1, methods: ['password'] });
