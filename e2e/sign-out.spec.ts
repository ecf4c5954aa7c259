import { environment } from './fixtures/environment.ts';
import { PEOPLE } from './fixtures/people.ts';
import { sessionOf } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const still = { maxRedirects: 0, failOnStatusCode: false } as const;

test('signing out ends the session at the server and clears what the browser kept; another site cannot do it', async ({
  request,
}) => {
  const cookie = await sessionOf(PEOPLE.customer);
  const account = () => request.get('/account', { ...still, headers: { cookie } });
  const signOut = (origin: string) =>
    request.post('/api/account/sign-out', { ...still, headers: { cookie, origin }, form: {} });

  const foreign = await signOut('https://evil.test');
  expect(foreign.headers()['clear-site-data']).toBeUndefined();
  expect((await account()).status()).toBe(200);

  const own = (await signOut(environment.shopUrl)).headers();
  expect(own.location).toBe('/sign-in');
  expect(own['clear-site-data']).toBe('"cache", "storage"');
  expect(own['set-cookie']).toMatch(/sid=;.*Max-Age=0/i);
  expect(own['set-cookie'], 'the browser is known again').toMatch(/device=[\w-]{43};.*HttpOnly/i);
  expect((await account()).headers().location ?? (await (await account()).text())).toContain('/sign-in?next=');
});
