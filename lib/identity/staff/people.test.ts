import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, approve, guest, may, SecondPersonWanted, type StaffRole } from '#lib/access/index.ts';
import { HOUR, later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { BadInput } from '#lib/refusal.ts';
import { account } from '../schema.ts';
import { grantRole, revokeRole } from './change-roles.ts';
import { disableStaff, enableStaff } from './change-state.ts';
import { firstOwnerLink } from './first-owner.ts';
import { appointAccessAdmin, inviteStaff, resendInvitation, withdrawInvitation } from './invite.ts';
import { joinStaff, readWelcome } from './join.ts';
import { AddressTaken, AlreadySo, InvitationOver, LastOwner, NotNeeded, OwnRoles, RolesExclude } from './refusals.ts';
import { roleGrant, staffChange } from './schema.ts';
import { newestToken, signsIn, staffCalled, withProof } from './staff.fixture.ts';

const now = new Date('2026-11-22T12:00:00Z');
const because = 'She takes over the desk from Monday.';
const password = 'nine blue herons 41 over the lock';
let owner: Awaited<ReturnType<typeof staffCalled>>;
let noor: Awaited<ReturnType<typeof staffCalled>>;
let piet: Awaited<ReturnType<typeof staffCalled>>;

beforeAll(async () => {
  owner = await staffCalled('Olive', ['owner'], now);
  noor = await staffCalled('Noor', ['access_admin'], now);
  piet = await staffCalled('Piet', ['catalogue'], now);
});
afterAll(closeDatabase);

const change = (what: typeof grantRole | typeof revokeRole, actor: Actor, accountId: string, role: StaffRole) =>
  withProof(actor, what.operationName, `account:${accountId}`, now, () =>
    what(actor, { accountId, role, because }, now),
  );
const state = (what: typeof disableStaff, actor: Actor, accountId: string) =>
  withProof(actor, what.operationName, `account:${accountId}`, now, () => what(actor, { accountId, because }, now));
async function invite(email: string, roles: StaffRole[], actor = noor.actor) {
  const invitationId = newId();
  await withProof(actor, 'people.invite', `invitation:${invitationId}`, now, () =>
    inviteStaff(actor, { invitationId, email, name: 'Ines', roles }, now),
  );
  return invitationId;
}
/** Asks for what two people must want, and has the owner approve it. */
async function approved(asked: Promise<unknown>, by = owner.actor) {
  const thrown = await asked.catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(SecondPersonWanted);
  const { requestId } = thrown as SecondPersonWanted;
  return withProof(by, 'approvals.approve', `approval:${requestId}`, now, () => approve(by, { requestId }, now));
}

test('a role is granted with a reason, is there at the next sign-in, and goes on the next request when revoked', async () => {
  await change(grantRole, noor.actor, piet.id, 'fulfilment');
  expect(await piet.at(now)).toBeNull();
  const { at } = await signsIn(piet.id, now);
  expect((await at(now))?.roles).toContain('fulfilment');
  await change(revokeRole, noor.actor, piet.id, 'fulfilment');
  expect(await at(now)).toBeNull();
  expect((await signsIn(piet.id, now)).actor.roles).not.toContain('fulfilment');
  const changes = await db().select().from(staffChange).where(eq(staffChange.accountId, piet.id));
  expect(changes.map(({ what, by }) => [what, by])).toEqual([
    ['granted', noor.actor.id],
    ['revoked', noor.actor.id],
  ]);
});

test('a role that reaches payments is granted by two people, neither of them who gets it', async () => {
  await approved(change(grantRole, noor.actor, piet.id, 'finance'));
  const [granted] = await db().select().from(roleGrant).where(eq(roleGrant.role, 'finance'));
  expect(granted).toMatchObject({ accountId: piet.id, grantedBy: noor.actor.id });
  expect(may((await signsIn(piet.id, now)).actor, 'payments.refund')).toBe(true);
  await change(revokeRole, noor.actor, piet.id, 'finance');
  const second = await staffCalled('Ottilie', ['support'], now);
  const forOwner = change(grantRole, noor.actor, owner.id, 'finance');
  await expect(approved(forOwner)).rejects.toThrow(OwnRoles);
  await change(grantRole, noor.actor, second.id, 'catalogue');
});

test('nobody changes their own roles or state', async () => {
  await expect(change(grantRole, noor.actor, noor.id, 'support')).rejects.toThrow(OwnRoles);
  await expect(change(revokeRole, noor.actor, noor.id, 'access_admin')).rejects.toThrow(OwnRoles);
  await expect(state(disableStaff, noor.actor, noor.id)).rejects.toThrow(OwnRoles);
});

test('roles that exclude each other are refused, to members and in invitations', async () => {
  const other = await staffCalled('Nadia', ['access_admin'], now);
  await expect(change(grantRole, noor.actor, other.id, 'finance')).rejects.toThrow(RolesExclude);
  await expect(change(grantRole, noor.actor, piet.id, 'auditor')).rejects.toThrow(RolesExclude);
  await expect(invite('both@counterproof.test', ['access_admin', 'owner'])).rejects.toThrow(RolesExclude);
});

test('the shop keeps an owner who can sign in', async () => {
  await expect(change(revokeRole, noor.actor, owner.id, 'owner')).rejects.toThrow(LastOwner);
  await expect(state(disableStaff, noor.actor, owner.id)).rejects.toThrow(LastOwner);
});

test('who is disabled is out on the next request, and what they asked a second person for is withdrawn', async () => {
  const quinn = await staffCalled('Quinn', ['access_admin'], now);
  const asked = await change(grantRole, quinn.actor, piet.id, 'risk_analyst').catch((error: unknown) => error);
  await state(disableStaff, noor.actor, quinn.id);
  expect(await quinn.at(now)).toBeNull();
  const { requestId } = asked as SecondPersonWanted;
  const late = withProof(owner.actor, 'approvals.approve', `approval:${requestId}`, now, () =>
    approve(owner.actor, { requestId }, now),
  );
  await expect(late).rejects.toMatchObject({ code: 'request_closed' });
  await state(enableStaff, noor.actor, quinn.id);
  expect((await signsIn(quinn.id, now)).actor.roles).toContain('access_admin');
});

test('to enable somebody who reaches payments takes two people, like granting it', async () => {
  const frank = await staffCalled('Frank', ['finance'], now);
  await state(disableStaff, noor.actor, frank.id);
  await approved(state(enableStaff, noor.actor, frank.id));
  expect((await signsIn(frank.id, now)).actor.roles).toContain('finance');
});

test('an invitation becomes an account with its roles, once, and what it may do waits for training', async () => {
  await invite('ines@counterproof.test', ['support']);
  const token = await newestToken('invitation');
  expect(await readWelcome(token, now)).toEqual({ email: 'ines@counterproof.test', name: 'Ines', roles: ['support'] });
  const enter = (chosen = password) => joinStaff(guest, { token, name: 'Ines Prado', password: chosen }, now);
  await expect(enter('short')).rejects.toThrow(BadInput);
  const id = await enter();
  await expect(enter()).rejects.toThrow(InvitationOver);
  const { actor } = await signsIn(id, now);
  expect(actor.roles).toContain('support');
  expect(actor.permissions['monitors.read']).toBe('training');
  const [row] = await db().select().from(account).where(eq(account.id, id));
  expect(row?.emailVerifiedAt).toEqual(now);
});

test('an invitation’s link is void once it is resent, withdrawn or too old', async () => {
  const invitationId = await invite('ivo@counterproof.test', ['support']);
  const first = await newestToken('invitation');
  await resendInvitation(noor.actor, { invitationId }, later(now, MINUTE));
  const second = await newestToken('invitation');
  expect(await readWelcome(first, later(now, MINUTE))).toBeNull();
  expect(await readWelcome(second, later(now, MINUTE))).not.toBeNull();
  expect(await readWelcome(second, later(now, 73 * HOUR))).toBeNull();
  await withdrawInvitation(noor.actor, { invitationId }, later(now, MINUTE));
  expect(await readWelcome(second, later(now, MINUTE))).toBeNull();
});

test('an address that has an account, or is invited already, is not invited', async () => {
  await expect(invite('Piet@counterproof.test', ['support'])).rejects.toThrow(AddressTaken);
  await invite('jo@counterproof.test', ['support']);
  await expect(invite('JO@counterproof.test', ['support'])).rejects.toThrow(AddressTaken);
});

test('to invite somebody who reaches payments takes two people, and then the link goes out', async () => {
  await approved(invite('rhea@counterproof.test', ['risk_analyst']));
  expect(await readWelcome(await newestToken('invitation'), now)).toMatchObject({ roles: ['risk_analyst'] });
});

test('the owner appoints somebody who grants roles only while nobody does', async () => {
  const invitationId = newId();
  const appointing = withProof(owner.actor, 'people.appoint', `invitation:${invitationId}`, now, () =>
    appointAccessAdmin(owner.actor, { invitationId, email: 'nils@counterproof.test', name: 'Nils' }, now),
  );
  await expect(appointing).rejects.toThrow(NotNeeded);
});

test('there is no link for a first owner while there is an owner', async () => {
  await expect(firstOwnerLink({ email: 'mallory@counterproof.test', name: 'Mallory' }, now)).rejects.toThrow(AlreadySo);
});
