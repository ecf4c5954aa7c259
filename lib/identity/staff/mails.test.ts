import { afterAll, expect, test } from 'vitest';
import { closeDatabase } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { renderMail } from '#lib/mail/render-mail.ts';
import { grantRole } from './change-roles.ts';
import { inviteStaff } from './invite.ts';
import { readWelcome } from './join.ts';
import { staffMails } from './mails.tsx';
import { mailsTo, staffCalled, withProof } from './staff.fixture.ts';
import { tellApprovers } from './tell-approvers.ts';

const now = new Date();

afterAll(closeDatabase);

test('the link in the mail of an invitation is the one that lets somebody in', async () => {
  const { actor } = await staffCalled('Noor', ['access_admin'], now);
  const invitationId = newId();
  const wanted = { invitationId, email: 'ines@counterproof.test', name: 'Ines', roles: ['support' as const] };
  await withProof(actor, 'people.invite', `invitation:${invitationId}`, now, () => inviteStaff(actor, wanted, now));
  const [mail] = await mailsTo('ines@counterproof.test', 'staff.invitation');
  const { subject, text } = await renderMail(staffMails, 'staff.invitation', mail?.data);
  expect(subject).not.toMatch(/[\r\n]/);
  expect(text).toContain('as support');
  const token = /\/welcome\/([\w.-]+)/.exec(text)?.[1] ?? '';
  expect(await readWelcome(token, now)).toMatchObject({ email: 'ines@counterproof.test' });
});

test('who may be the second person is told that something waits, and not what; whoever asked is not', async () => {
  const noor = await staffCalled('Noor', ['access_admin'], now);
  await staffCalled('Olive', ['owner'], now);
  const piet = await staffCalled('Piet', ['catalogue'], now);
  const wanted = { accountId: piet.id, role: 'finance' as const, because: 'He counts the money from Monday on.' };
  const asked = await withProof(noor.actor, 'people.grant-role', `account:${piet.id}`, now, () =>
    grantRole(noor.actor, wanted, now),
  ).catch((error: { requestId: string }) => error);
  const { requestId } = asked as { requestId: string };
  for (let times = 0; times < 2; times++)
    await tellApprovers({ requestId, askedBy: noor.actor.id, may: 'people.approve' });
  const [told, ...more] = await mailsTo('olive@counterproof.test', 'staff.notice');
  expect(more).toEqual([]);
  const { subject, text } = await renderMail(staffMails, 'staff.notice', told?.data);
  expect(subject).toBe('A request waits for a second person');
  expect(text).toContain('/admin/approvals');
  expect(text).not.toContain('finance');
  for (const name of ['noor', 'piet']) expect(await mailsTo(`${name}@counterproof.test`, 'staff.notice')).toEqual([]);
});
