import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, StepUpRequired } from '#lib/access/index.ts';
import { later, MINUTE } from '#lib/clock.ts';
import { newToken } from '#lib/crypto/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { accountEvent } from '../schema.ts';
import { addPasskey } from './add-passkey.ts';
import { Authenticator } from './authenticator.fixture.ts';
import { offerPasskey } from './enrol.ts';
import { PasskeyNotMade } from './keep-passkey.ts';
import { listFactors } from './list-factors.ts';
import { offerSignIn, signInWithPasskey } from './sign-in-with-passkey.ts';
import { Somebody } from './somebody.fixture.ts';

const now = new Date('2026-11-22T12:00:00Z');
let ada: Somebody;
let actor: Actor;
let key: Authenticator;

beforeAll(async () => {
  ada = await Somebody.customer(now);
  const added = await ada.addsPasskey(await ada.signsIn(now), now, 'Phone');
  key = added.key;
  actor = await ada.actor(added.token, now);
});
afterAll(closeDatabase);

const signs = async (wrong: Parameters<Authenticator['sign']>[1] = {}, at = now, browser = ada.browser) => {
  const { challengeId, options } = await offerSignIn(ada.browser, now);
  return signInWithPasskey({ challengeId, response: key.sign(options, wrong) }, browser, at);
};

test('a new passkey is listed under its name, its owner is told, and the session that made it is at level 2', async () => {
  expect((await listFactors(ada.accountId)).passkeys).toMatchObject([{ name: 'Phone', lastUsedAt: null }]);
  expect(actor.session).toMatchObject({ level: 2, methods: ['password', 'passkey'] });
  const mails = await db()
    .select(MAIL_COLUMNS)
    .from(mailMessage)
    .where(eq(mailMessage.template, 'identity.factor-news'));
  expect(mails.map(mail => mail.data)).toMatchObject([{ kind: 'passkey-added', what: 'Phone' }]);
});

test('a passkey alone signs in, at level 2', async () => {
  const begun = await signs();
  expect(begun).toMatchObject({ accountId: ada.accountId, state: 'open' });
  expect((await ada.actor(begun?.token ?? '', now)).session).toMatchObject({ level: 2, methods: ['passkey'] });
});

test.each<[string, Parameters<Authenticator['sign']>[1]]>([
  ['for another site', { origin: 'https://counterproof.evil.test' }],
  ['for another relying party', { rpId: 'evil.test' }],
  ['without having verified its user', { verified: false }],
  ['as if it had just been made', { type: 'webauthn.create' }],
  ['for somebody else', { userHandle: Buffer.from('another account').toString('base64url') }],
])('a passkey that signed %s does not sign in', async (_what, wrong) => {
  expect(await signs(wrong)).toBeNull();
});

test('a challenge is good for one use, in one browser, for five minutes', async () => {
  const { challengeId, options } = await offerSignIn(ada.browser, now);
  const sent = { challengeId, response: key.sign(options) };
  expect(await signInWithPasskey(sent, { ...ada.browser, device: newToken() }, now)).toBeNull();
  expect(await signInWithPasskey(sent, ada.browser, now)).not.toBeNull();
  expect(await signInWithPasskey({ ...sent, response: key.sign(options) }, ada.browser, now)).toBeNull();
  expect(await signs({}, later(now, 5 * MINUTE))).toBeNull();
});

test('one signature used at many places at once signs in once', async () => {
  const { challengeId, options } = await offerSignIn(ada.browser, now);
  const response = key.sign(options);
  const all = await Promise.all(
    Array.from({ length: 50 }, () => signInWithPasskey({ challengeId, response }, ada.browser, now)),
  );
  expect(all.filter(Boolean)).toHaveLength(1);
});

test('a counter that goes back is a copy: it is refused, and the owner is told', async () => {
  const before = key.counter;
  expect(await signs({ counter: before })).toBeNull();
  key.counter = before;
  const events = await db().select().from(accountEvent).where(eq(accountEvent.accountId, ada.accountId));
  expect(events.map(event => event.kind)).toContain('passkey-copied');
  expect(await signs()).not.toBeNull();
});

test('a passkey is made after a fresh proof only, for this account, this browser and this challenge', async () => {
  const stale = later(now, 10 * MINUTE);
  await expect(offerPasskey(actor, ada.browser, stale)).rejects.toThrow(StepUpRequired);
  await ada.proves(actor, 'identity.add-passkey', now);
  const { challengeId, options } = await offerPasskey(actor, ada.browser, now);
  const made = { challengeId, name: 'Key', device: ada.browser.device };
  const other = new Authenticator();
  const refused = (input: object) =>
    expect(addPasskey(actor, { ...made, response: other.make(options), ...input }, now)).rejects.toThrow(
      PasskeyNotMade,
    );
  await refused({ device: newToken() });
  await refused({ response: other.make(options, { verified: false }) });
  await refused({ response: other.make(options, { origin: 'https://evil.test' }) });
  const mallory = await Somebody.customer(now);
  const theirs = await mallory.signsIn(now);
  await mallory.proves(theirs, 'identity.add-passkey', now);
  const stolen = addPasskey(theirs, { ...made, response: other.make(options) }, now);
  await expect(stolen).rejects.toThrow(PasskeyNotMade);
});
