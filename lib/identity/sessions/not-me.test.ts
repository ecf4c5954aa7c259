import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { guest } from '#lib/access/index.ts';
import { DAY, later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { receivedBy, sendQueued } from '#lib/mail/mailbox.fixture.ts';
import { actorOfSession } from '../actor-of-session.ts';
import { identityMails } from '../mails.tsx';
import { accountPassword, session } from '../schema.ts';
import { browserAt, customerNamed, signsIn } from './browsers.fixture.ts';
import { disputed, reportNotMe } from './not-me.ts';

const now = new Date('2026-11-22T12:00:00Z');
afterAll(closeDatabase);

/** Ada is signed in at home; mallory has her password and tries it from elsewhere. The token is the one of the mail. */
async function malloryTries() {
  const ada = await customerNamed('ada', later(now, -DAY));
  const home = browserAt('198.51.100.7');
  const hers = await signsIn(ada.id, home, now);
  const his = await signsIn(ada.id, browserAt('203.0.113.9'), later(now, MINUTE));
  await sendQueued(identityMails, now, ada.email);
  const [mail] = await receivedBy(ada.email);
  const [, token = ''] = /\/not-me\/([\w.-]+)/.exec(mail?.text ?? '') ?? [];
  return { ada, home, hers, his, token };
}

test('looking at the link uses nothing up; pressing its button ends every session, once', async () => {
  const { ada, hers, his, token } = await malloryTries();
  for (let looks = 0; looks < 3; looks++)
    expect(await disputed(token, now)).toMatchObject({ what: 'sign-in', network: '203.0.113.0/24' });
  const uses = await Promise.allSettled(Array.from({ length: 20 }, () => reportNotMe(guest, { token }, now)));
  expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const { token: sid } of [hers, his]) expect(await actorOfSession(sid, now)).toBeNull();
  expect(await disputed(token, now)).toBeNull();
  await sendQueued(identityMails, now, ada.email);
  expect((await receivedBy(ada.email)).map(({ subject }) => subject)).toContain('Every session has ended');
});

test('after that a password alone opens nothing, from a known browser neither, until it is set anew', async () => {
  const { ada, home, token } = await malloryTries();
  await reportNotMe(guest, { token }, later(now, 2 * MINUTE));
  expect((await signsIn(ada.id, home, later(now, 3 * MINUTE))).state).toBe('restricted');
  await db()
    .update(accountPassword)
    .set({ setAt: later(now, 4 * MINUTE) })
    .where(eq(accountPassword.accountId, ada.id));
  expect((await signsIn(ada.id, home, later(now, 5 * MINUTE))).state).toBe('open');
});

test('a link that is forged, of another purpose or a week old ends nothing', async () => {
  const { ada, token } = await malloryTries();
  for (const [other, at] of [
    [token.replace(/.$/, last => (last === 'A' ? 'B' : 'A')), now],
    ['nonsense', now],
    [token, later(now, 8 * DAY)],
  ] as const)
    await expect(reportNotMe(guest, { token: other }, at)).rejects.toThrow('used or is too old');
  const theirs = await db().select().from(session).where(eq(session.accountId, ada.id));
  expect(theirs.every(({ revokedAt }) => revokedAt === null)).toBe(true);
});
