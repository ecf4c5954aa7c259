import { and, eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Actor, NotAllowed, operation, StepUpRequired } from '#lib/access/index.ts';
import { later, MINUTE } from '#lib/clock.ts';
import { newToken } from '#lib/crypto/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { actorOfSession } from '../actor-of-session.ts';
import { account, oneTimeToken, session } from '../schema.ts';
import { askForMailCode, NoCodeByMail } from './ask-for-code.ts';
import { Authenticator } from './authenticator.fixture.ts';
import { LastFactor, NoSuchFactor } from './change-factors.ts';
import { enrolApp, enrolAppCode, enrolPasskey, mayEnrol, offerPasskey } from './enrol.ts';
import { listFactors } from './list-factors.ts';
import { mailCodeOf } from './mail-code.ts';
import { offerProof, prove, proverOf, waysToProve } from './prove.ts';
import { removeApp, removePasskey, renamePasskey } from './remove-factors.ts';
import { appCode, PASSWORD, Somebody } from './somebody.fixture.ts';
import { ProofRefused } from './take-proof.ts';

const now = new Date('2026-11-22T12:00:00Z');
const change = operation({
  name: 'test.change',
  may: 'account.manage',
  input: z.strictObject({ thing: z.string() }),
  fresh: ({ thing }) => `thing:${thing}`,
  run: async () => 'done',
});
const wanted = { action: 'test.change', object: 'thing:1' };

afterAll(closeDatabase);

const codeMailedTo = async (person: Somebody) => {
  const newest = and(eq(oneTimeToken.accountId, person.accountId), eq(oneTimeToken.purpose, 'mail-code'));
  const codes = await db().select().from(oneTimeToken).where(newest).orderBy(oneTimeToken.createdAt, oneTimeToken.id);
  return mailCodeOf(codes.at(-1)?.id ?? '');
};

describe('a step-up', () => {
  test('by password counts for one action on one object for five minutes, and changes the token', async () => {
    const ada = await Somebody.customer(now);
    const before = await ada.signsIn(now);
    await expect(change(before, { thing: '1' }, now)).rejects.toThrow(StepUpRequired);
    const wrong = prove(before, { by: 'password', password: 'wrong' }, wanted, ada.browser, now);
    await expect(wrong).rejects.toThrow(ProofRefused);
    await expect(change(before, { thing: '1' }, now)).rejects.toThrow(StepUpRequired);
    const { token } = await prove(before, { by: 'password', password: PASSWORD }, wanted, ada.browser, now);
    const actor = await ada.actor(token, now);
    expect(await change(actor, { thing: '1' }, now)).toBe('done');
    await expect(change(actor, { thing: '2' }, now)).rejects.toThrow(StepUpRequired);
    await expect(change(actor, { thing: '1' }, later(now, 5 * MINUTE))).rejects.toThrow(StepUpRequired);
    expect(actor.session).toMatchObject({ id: before.session?.id, level: 1 });
  });

  test('of who has a second factor takes neither the password nor a mail, and raises the session', async () => {
    const ada = await Somebody.customer(now);
    const { key } = await ada.addsPasskey(await ada.signsIn(now), now);
    const actor = await ada.signsIn(now);
    expect(await waysToProve(proverOf(actor, ada.browser))).toEqual({
      passkey: true,
      totp: false,
      recovery: true,
      password: false,
      mail: false,
    });
    const byPassword = prove(actor, { by: 'password', password: PASSWORD }, wanted, ada.browser, now);
    await expect(byPassword).rejects.toThrow(ProofRefused);
    await expect(askForMailCode(actor, ada.browser, now)).rejects.toThrow(NoCodeByMail);
    const { challengeId, options } = await offerProof(actor, ada.browser, now);
    const proof = { by: 'passkey' as const, challengeId, response: key.sign(options) };
    const { token } = await prove(actor, proof, wanted, ada.browser, now);
    expect((await ada.actor(token, now)).session).toMatchObject({ level: 2, methods: ['password', 'passkey'] });
  });

  test('takes no passkey of somebody else, and none that signed for another account’s challenge', async () => {
    const [ada, mallory] = [await Somebody.customer(now), await Somebody.customer(now)];
    await ada.addsPasskey(await ada.signsIn(now), now);
    const { key } = await mallory.addsPasskey(await mallory.signsIn(now), now);
    const actor = await ada.signsIn(now);
    const { challengeId, options } = await offerProof(actor, ada.browser, now);
    const proof = { by: 'passkey' as const, challengeId, response: key.sign(options) };
    await expect(prove(actor, proof, wanted, ada.browser, now)).rejects.toThrow(ProofRefused);
  });
});

describe('a sign-in that looked wrong', () => {
  test('goes on with a code from the mail, once, in that sign-in; the outbox does not hold the code', async () => {
    const ada = await Somebody.customer(now);
    const actor = await ada.signsIn(now, 'restricted');
    await askForMailCode(actor, ada.browser, now);
    const code = await codeMailedTo(ada);
    const [owner] = await db().select().from(account).where(eq(account.id, ada.accountId));
    const mails = await db()
      .select(MAIL_COLUMNS)
      .from(mailMessage)
      .where(eq(mailMessage.recipient, owner?.email ?? ''));
    expect(mails.map(mail => mail.template)).toContain('identity.mail-code');
    expect(JSON.stringify(mails)).not.toContain(code);
    const enter = (who: Actor) => prove(who, { by: 'mail', code }, null, ada.browser, now);
    await expect(enter(await ada.signsIn(now, 'restricted'))).rejects.toThrow(ProofRefused);
    const { token, state } = await enter(actor);
    expect(state).toBe('open');
    expect((await ada.actor(token, now)).session).toMatchObject({ level: 1 });
    await expect(enter(actor)).rejects.toThrow(ProofRefused);
  });

  test('takes no code after five wrong guesses at it, and a newer code voids it', async () => {
    const ada = await Somebody.customer(now);
    const actor = await ada.signsIn(now, 'restricted');
    await askForMailCode(actor, ada.browser, now);
    const first = await codeMailedTo(ada);
    await askForMailCode(actor, ada.browser, later(now, 1));
    const second = await codeMailedTo(ada);
    const enter = (code: string, at = now) => prove(actor, { by: 'mail', code }, null, ada.browser, at);
    await expect(enter(first)).rejects.toThrow(ProofRefused);
    for (let guess = 2; guess <= 5; guess++) await expect(enter('00000000')).rejects.toThrow(ProofRefused);
    await expect(enter(second, later(now, 2 * MINUTE))).rejects.toThrow(ProofRefused);
  });
});

describe('staff without a second factor', () => {
  test('may add the first one with their sign-in and nothing else; it opens the session', async () => {
    const grace = await Somebody.analyst(now);
    const owed = await grace.signsIn(now, 'pending');
    if (!owed.challenge) throw new Error('nothing is owed');
    expect(await mayEnrol(owed.challenge)).toBe(true);
    const key = new Authenticator();
    const { challengeId, options } = await offerPasskey(owed, grace.browser, now);
    const made = { challengeId, response: key.make(options), name: 'Blue key', device: grace.browser.device };
    const { token, codes } = await enrolPasskey(owed, made, now);
    expect(codes).toHaveLength(10);
    const actor = await grace.actor(token, now);
    expect(actor.session).toMatchObject({ level: 2, methods: ['password', 'passkey'] });
    expect(actor.permissions['payments.read']).toBeNull();
    // A second sign-in owes that factor now, and cannot add another in its place.
    const again = await grace.signsIn(now, 'pending');
    await expect(offerPasskey(again, grace.browser, now)).rejects.toThrow(NotAllowed);
    await expect(enrolApp(again, now)).rejects.toThrow(NotAllowed);
    expect(await waysToProve(proverOf(again, grace.browser))).toMatchObject({ passkey: true, mail: false });
  });

  test('may begin with an app, which opens everything but payments', async () => {
    const grace = await Somebody.analyst(now);
    const owed = await grace.signsIn(now, 'pending');
    const { secret } = await enrolApp(owed, now);
    const { token } = await enrolAppCode(owed, { code: await appCode(secret, now) }, now);
    const actor = await grace.actor(token, now);
    expect(actor.permissions).toMatchObject({ 'monitors.read': null, 'payments.read': 'passkey' });
  });

  test('cannot add one while the sign-in looks wrong', async () => {
    const grace = await Somebody.analyst(now);
    await expect(offerPasskey(await grace.signsIn(now, 'restricted'), grace.browser, now)).rejects.toThrow(NotAllowed);
  });

  test('cannot remove the last one, two at once included', async () => {
    const grace = await Somebody.analyst(now);
    const first = await grace.addsPasskey(await grace.signsIn(now), now);
    const { key, token } = await grace.addsPasskey(await grace.actor(first.token, now), now);
    const actor = await grace.actor(token, now);
    await grace.proves(actor, 'identity.remove-passkey', now);
    const ids = [first.key, key].map(one => one.id.toString('base64url'));
    const removed = await Promise.allSettled(ids.map(passkeyId => removePasskey(actor, { passkeyId }, now)));
    expect(removed.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(removed.find(one => one.status === 'rejected')).toMatchObject({ reason: expect.any(LastFactor) });
    expect((await listFactors(grace.accountId)).passkeys).toHaveLength(1);
  });
});

describe('a factor', () => {
  test('that is removed ends every other session; with the last one go the recovery codes', async () => {
    const ada = await Somebody.customer(now);
    const { token } = await ada.addsApp(await ada.signsIn(now), now);
    const actor = await ada.actor(token, now);
    const elsewhere = await ada.signsIn(now);
    await ada.proves(actor, 'identity.remove-app', now);
    const removed = await removeApp(actor, {}, now);
    expect(await actorOfSession(token, now)).toBeNull();
    expect((await ada.actor(removed.token, now)).session?.id).toBe(actor.session?.id);
    const [other] = await db()
      .select()
      .from(session)
      .where(eq(session.id, elsewhere.session?.id ?? ''));
    expect(other?.revokedAt).toEqual(now);
    expect(await listFactors(ada.accountId)).toMatchObject({ app: null, codesLeft: 0 });
  });

  test('is its owner’s: somebody else’s answers as one that is not there', async () => {
    const [ada, mallory] = [await Somebody.customer(now), await Somebody.customer(now)];
    const { key } = await ada.addsPasskey(await ada.signsIn(now), now, 'Phone');
    const actor = await mallory.signsIn(now);
    await mallory.proves(actor, 'identity.remove-passkey', now);
    for (const passkeyId of [key.id.toString('base64url'), newToken()]) {
      await expect(removePasskey(actor, { passkeyId }, now)).rejects.toThrow(NoSuchFactor);
      await expect(renamePasskey(actor, { passkeyId, name: 'Mine' }, now)).rejects.toThrow(NoSuchFactor);
    }
    expect((await listFactors(ada.accountId)).passkeys).toMatchObject([{ name: 'Phone' }]);
  });
});
