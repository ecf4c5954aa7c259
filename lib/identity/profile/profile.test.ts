import { eq, getTableColumns } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { type Actor, guest, recordProof, StepUpRequired } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { receivedBy, sendQueued } from '#lib/mail/mailbox.fixture.ts';
import { actorOfSession } from '../actor-of-session.ts';
import { identityMails } from '../mails.tsx';
import { nameOf } from '../names.ts';
import { passwordFits } from '../passwords/argon2.ts';
import { account, accountPassword } from '../schema.ts';
import { browserAt, customerNamed, signsIn } from '../sessions/browsers.fixture.ts';
import { changeEmail } from './change-email.ts';
import { changeName } from './change-name.ts';
import { changePassword } from './change-password.ts';
import { addressToConfirm, confirmEmail } from './confirm-email.ts';

const now = new Date('2026-11-22T12:00:00Z');
afterAll(closeDatabase);

const at = (token: string) => actorOfSession(token, now);

/** Ada at her desk, with a second session elsewhere. */
async function adaTwice() {
  const ada = await customerNamed('ada', later(now, -DAY));
  const desk = await signsIn(ada.id, browserAt('198.51.100.7'), now);
  const other = await signsIn(ada.id, browserAt('198.51.100.8'), now);
  const actor = await at(desk.token);
  if (!actor) throw new Error('ada is signed in');
  return { ada, actor, desk, other, proves: (action: string) => proof(actor, action) };
}

const proof = (actor: Actor, action: string) =>
  transaction(tx => {
    const sessionId = actor.session?.id ?? '';
    return recordProof(tx, { sessionId, action, object: actor.id, method: 'password' }, now);
  });
const ofAccount = async (id: string) => {
  const [found] = await db()
    .select({ ...getTableColumns(account), name: nameOf })
    .from(account)
    .where(eq(account.id, id));
  return found;
};
const mailTo = async (address: string) => {
  await sendQueued(identityMails, now, address);
  return (await receivedBy(address)).at(-1);
};
const linkIn = (text = '') => /\/confirm-email\/([\w.-]+)/.exec(text)?.[1] ?? '';
let addresses = 0;
const newAddress = () => `ada.new-${process.pid}-${++addresses}@example.test`;

test('a name is changed as it is typed, with nothing in it that is in no name', async () => {
  const { ada, actor } = await adaTwice();
  await changeName(actor, { name: '  Ada   Lovelace ' }, now);
  expect((await ofAccount(ada.id))?.name).toBe('Ada Lovelace');
  await expect(changeName(actor, { name: 'Ada\r\nBcc: x@example.test' }, now)).rejects.toThrow('marked fields');
});

test('a new password asks for a fresh proof; then other sessions are over and this one has a new token', async () => {
  const { ada, actor, desk, other, proves } = await adaTwice();
  const password = 'nineteen blue herons at dusk';
  await expect(changePassword(actor, { password }, now)).rejects.toThrow(StepUpRequired);
  await proves('identity.change-password');
  const { token } = await changePassword(actor, { password }, now);
  expect([await at(other.token), await at(desk.token)]).toEqual([null, null]);
  expect((await at(token))?.id).toBe(actor.id);
  const [stored] = await db().select().from(accountPassword).where(eq(accountPassword.accountId, ada.id));
  expect(await passwordFits(stored?.hash ?? null, password)).toBe(true);
  const mail = await mailTo(ada.email);
  expect(mail?.subject).toBe('Your password was changed');
  expect(mail?.text).toContain('/not-me/');
});

test('a new address counts when its own mailbox has confirmed it, and the old one is told before and after', async () => {
  const { ada, actor, desk, other, proves } = await adaTwice();
  const email = newAddress();
  await expect(changeEmail(actor, { email }, now)).rejects.toThrow(StepUpRequired);
  await proves('identity.change-email');
  await changeEmail(actor, { email }, now);
  expect((await ofAccount(ada.id))?.email).toBe(ada.email);
  expect((await mailTo(ada.email))?.subject).toBe('A new address was entered');
  const token = linkIn((await mailTo(email))?.text);
  expect(await addressToConfirm(token, now)).toBe(email);
  const uses = await Promise.allSettled(Array.from({ length: 10 }, () => confirmEmail(guest, { token }, now)));
  expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await ofAccount(ada.id)).toMatchObject({ email, emailVerifiedAt: now, emailChangedAt: now });
  expect([(await at(desk.token))?.id, await at(other.token)]).toEqual([actor.id, null]);
  expect((await mailTo(ada.email))?.subject).toBe('Your address was changed');
  expect((await mailTo(email))?.subject).toBe('Your new address is in use');
});

test('only the latest wish can be confirmed', async () => {
  const { actor, proves } = await adaTwice();
  await proves('identity.change-email');
  const [first, second] = [newAddress(), newAddress()];
  for (const email of [first, second]) await changeEmail(actor, { email }, now);
  await expect(confirmEmail(guest, { token: linkIn((await mailTo(first))?.text) }, now)).rejects.toThrow('too old');
  await confirmEmail(guest, { token: linkIn((await mailTo(second))?.text) }, now);
  expect((await ofAccount(actor.id.replace('account:', '')))?.email).toBe(second);
});

test('whether an address has an account is told to its own mailbox alone', async () => {
  const { actor, proves } = await adaTwice();
  const grace = await customerNamed('grace', now);
  await proves('identity.change-email');
  const [taken, free] = [grace.email.toUpperCase(), newAddress()];
  expect(await changeEmail(actor, { email: taken }, now)).toEqual(await changeEmail(actor, { email: free }, now));
  expect((await mailTo(grace.email))?.subject).toBe('You have an account here already');
});

test('an address that was taken meanwhile is refused, and nothing is changed', async () => {
  const { ada, actor, proves } = await adaTwice();
  const email = newAddress();
  await proves('identity.change-email');
  await changeEmail(actor, { email }, now);
  const token = linkIn((await mailTo(email))?.text);
  const { id } = await customerNamed('grace', now);
  await db().update(account).set({ email }).where(eq(account.id, id));
  await expect(confirmEmail(guest, { token }, now)).rejects.toThrow('by now');
  expect((await ofAccount(ada.id))?.email).toBe(ada.email);
});

test('after a recovery the address waits', async () => {
  const { ada, actor, proves } = await adaTwice();
  await proves('identity.change-email');
  await db()
    .update(account)
    .set({ heldUntil: later(now, DAY) })
    .where(eq(account.id, ada.id));
  await expect(changeEmail(actor, { email: newAddress() }, now)).rejects.toMatchObject({ code: 'account_held' });
});

test.each([
  '"e@evil"@example.test',
  'a@example.test\r\nBcc: b@example.test',
  'a@example.test, b@example.test',
  'аda@example.test',
])('no mail goes to %j', async email => {
  const { actor, proves } = await adaTwice();
  await proves('identity.change-email');
  await expect(changeEmail(actor, { email }, now)).rejects.toThrow('marked fields');
});
