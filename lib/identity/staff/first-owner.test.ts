import { afterAll, expect, test } from 'vitest';
import { guest } from '#lib/access/index.ts';
import { HOUR, later } from '#lib/clock.ts';
import { closeDatabase } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { firstOwnerLink } from './first-owner.ts';
import { appointAccessAdmin } from './invite.ts';
import { joinStaff, readWelcome } from './join.ts';
import { AlreadySo, InvitationOver } from './refusals.ts';
import { newestToken, signsIn, withProof } from './staff.fixture.ts';

const now = new Date('2026-11-22T12:00:00Z');
const olive = { email: 'olive@counterproof.test', name: 'Olive' };
const password = 'nine blue herons 41 over the lock';
const tokenOf = (link: string) => link.split('/').at(-1) ?? '';

afterAll(closeDatabase);

test('the first owner enters by a link that works for an hour, once, and of several only the newest', async () => {
  const older = tokenOf(await firstOwnerLink(olive, now));
  const token = tokenOf(await firstOwnerLink(olive, now));
  expect(await readWelcome(older, now)).toBeNull();
  expect(await readWelcome(token, later(now, HOUR))).toBeNull();
  expect(await readWelcome(token, later(now, HOUR - 1000))).toMatchObject({ roles: ['owner'] });
  const enter = () => joinStaff(guest, { token, name: 'Olive Brandt', password }, now);
  const entered = await Promise.allSettled([enter(), enter(), enter()]);
  const [id, ...more] = entered.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []));
  expect(more).toEqual([]);
  for (const one of entered) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(InvitationOver);
  await expect(firstOwnerLink({ ...olive, email: 'mallory@counterproof.test' }, now)).rejects.toThrow(AlreadySo);

  const { actor } = await signsIn(id ?? '', now);
  expect(actor.roles).toContain('owner');
  // Trained meanwhile, for the next step: an owner alone appoints the first who grants roles.
  const trained = { ...actor, permissions: { ...actor.permissions, 'people.appoint': null } };
  const invitationId = newId();
  await withProof(trained, 'people.appoint', `invitation:${invitationId}`, now, () =>
    appointAccessAdmin(trained, { invitationId, email: 'noor@counterproof.test', name: 'Noor' }, now),
  );
  expect(await readWelcome(await newestToken('invitation'), now)).toMatchObject({ roles: ['access_admin'] });
});
