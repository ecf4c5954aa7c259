import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { later, MINUTE, SECOND } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { account } from '../schema.ts';
import { TooManyCodes } from './failures.ts';
import { listFactors } from './list-factors.ts';
import { makeRecoveryCodes } from './make-codes.ts';
import { prove } from './prove.ts';
import { recoveryCode, totp } from './schema.ts';
import { appCode, Somebody } from './somebody.fixture.ts';
import { ProofRefused } from './take-proof.ts';

const now = new Date('2026-11-22T12:00:00Z');
const soon = later(now, 30 * SECOND);

afterAll(closeDatabase);

/** Ada with an app and codes, whose password was just taken. */
async function adaOwesACode() {
  const ada = await Somebody.customer(now);
  const { secret, codes, token } = await ada.addsApp(await ada.signsIn(now), now);
  const signsIn = () => ada.signsIn(now, 'pending');
  return { ada, secret, codes: codes ?? [], actor: await ada.actor(token, now), signsIn };
}

const outcomes = async (all: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(all);
  const refusals = settled.flatMap(({ status, ...rest }) =>
    status === 'rejected' ? [(rest as { reason: Error }).reason] : [],
  );
  expect(refusals.every(error => error instanceof ProofRefused || error instanceof TooManyCodes)).toBe(true);
  return settled.filter(({ status }) => status === 'fulfilled').length;
};

test('fifty uses of one code of the app at once are one sign-in', async () => {
  const { ada, secret, signsIn } = await adaOwesACode();
  const code = await appCode(secret, soon);
  const tries = Array.from({ length: 50 }, async () =>
    prove(await signsIn(), { by: 'totp', code }, null, ada.browser, soon),
  );
  expect(await outcomes(tries)).toBe(1);
});

test('fifty uses of one recovery code at once are one sign-in', async () => {
  const { ada, codes, signsIn } = await adaOwesACode();
  const [code = ''] = codes;
  const tries = Array.from({ length: 50 }, async () =>
    prove(await signsIn(), { by: 'recovery', code }, null, ada.browser, now),
  );
  expect(await outcomes(tries)).toBe(1);
  expect((await listFactors(ada.accountId)).codesLeft).toBe(9);
});

test('a code is taken one step early or late, and no step twice or backwards', async () => {
  const { ada, secret, signsIn } = await adaOwesACode();
  // The code that confirmed the app is used up as well.
  const first = prove(await signsIn(), { by: 'totp', code: await appCode(secret, now) }, null, ada.browser, now);
  await expect(first).rejects.toThrow(ProofRefused);
  const at = later(now, 5 * MINUTE);
  const enter = async (moment: Date) =>
    prove(
      await ada.signsIn(at, 'pending'),
      { by: 'totp', code: await appCode(secret, moment) },
      null,
      ada.browser,
      at,
    ).then(
      ({ state }) => state,
      (error: unknown) => (error as Error).name,
    );
  expect(await enter(later(at, -60 * SECOND))).toBe('ProofRefused');
  expect(await enter(later(at, 60 * SECOND))).toBe('ProofRefused');
  expect(await enter(later(at, -30 * SECOND))).toBe('open');
  expect(await enter(later(at, 30 * SECOND))).toBe('open');
  expect(await enter(at)).toBe('ProofRefused');
});

test('five wrong codes are a pause, ten are half an hour, and then the owner is told', async () => {
  const { ada, codes } = await adaOwesACode();
  const [code = ''] = codes;
  let at = now;
  const enter = async (entered: string) =>
    prove(await ada.signsIn(at, 'pending'), { by: 'recovery', code: entered }, null, ada.browser, at);
  for (let count = 1; count <= 10; count++) {
    await expect(enter('wrong')).rejects.toThrow(ProofRefused);
    if (count >= 5) await expect(enter(code)).rejects.toThrow(TooManyCodes);
    if (count >= 5 && count < 10) at = later(at, MINUTE);
  }
  at = later(at, 29 * MINUTE);
  await expect(enter(code)).rejects.toThrow(TooManyCodes);
  at = later(at, MINUTE);
  expect(await enter(code)).toMatchObject({ state: 'open' });
  const [owner] = await db().select().from(account).where(eq(account.id, ada.accountId));
  const mails = await db()
    .select(MAIL_COLUMNS)
    .from(mailMessage)
    .where(eq(mailMessage.recipient, owner?.email ?? ''));
  expect(mails.filter(mail => (mail.data as { kind?: string }).kind === 'codes-locked')).toHaveLength(1);
});

test('neither the seed nor a recovery code can be read from the tables', async () => {
  const { ada, secret, codes } = await adaOwesACode();
  const [app] = await db().select().from(totp).where(eq(totp.accountId, ada.accountId));
  const kept = await db().select().from(recoveryCode).where(eq(recoveryCode.accountId, ada.accountId));
  expect(codes).toHaveLength(10);
  expect(new Set(codes).size).toBe(10);
  expect(JSON.stringify([app, kept])).not.toContain(secret);
  for (const code of codes) expect(JSON.stringify(kept)).not.toContain(code);
});

test('a recovery code is taken however it was copied; new ones void the old; few of them are a warning', async () => {
  const { ada, codes, actor, signsIn } = await adaOwesACode();
  const enter = async (code: string) => prove(await signsIn(), { by: 'recovery', code }, null, ada.browser, now);
  expect(await enter(` ${codes[0]?.toLowerCase().replaceAll('-', ' ').replaceAll('1', 'l')}`)).toMatchObject({
    state: 'open',
  });
  for (const code of codes.slice(1, 7)) await enter(code);
  const [owner] = await db().select().from(account).where(eq(account.id, ada.accountId));
  const mails = await db()
    .select(MAIL_COLUMNS)
    .from(mailMessage)
    .where(eq(mailMessage.recipient, owner?.email ?? ''));
  expect(mails.map(mail => (mail.data as { kind?: string }).kind)).toContain('codes-few');
  await ada.proves(actor, 'identity.make-codes', now);
  const made = await makeRecoveryCodes(actor, {}, now);
  await expect(enter(codes[8] ?? '')).rejects.toThrow(ProofRefused);
  expect(await enter(made.codes[0] ?? '')).toMatchObject({ state: 'open' });
});
