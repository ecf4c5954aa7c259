import { cookies } from 'next/headers';
import { NextRequest } from 'next/server';
import { nextAuth } from '#app/api/auth/handler.ts';
import { accountIdOf } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { actorOfSession, cookieOptions, sessionCookie } from '#lib/identity/index.ts';
import { setSessionCookie } from './browser.ts';
import { welcome } from './welcome.ts';

/** How a sign-in went on: the session is open, owes a further proof, or there is none. */
export type Entered = 'open' | 'challenged' | 'refused';

/**
 * Signs in through next-auth from a server action, so that it works without script: asks next-auth for its CSRF token,
 * gives it back with what was typed, and keeps the cookie of the session that it began. The action has shown before
 * that the form is ours (`attempt`).
 */
export async function enter(provider: 'credentials', fields: Record<string, string>): Promise<Entered> {
  const csrfToken = await askCsrfToken();
  const body = new URLSearchParams({ ...fields, csrfToken, json: 'true' });
  const answered = await call(['callback', provider], { method: 'POST', body });
  const token = cookieIn(answered, name => name === sessionCookie())?.value;
  const actor = token ? await actorOfSession(token, clock.now()) : null;
  if (!token || !actor) return 'refused';
  await setSessionCookie(token);
  const accountId = accountIdOf(actor);
  if (!accountId) return 'challenged';
  await welcome(accountId);
  return 'open';
}

async function askCsrfToken(): Promise<string> {
  const answered = await call(['csrf'], { method: 'GET' });
  const issued = cookieIn(answered, name => name.endsWith('csrf-token'));
  // next-auth compares the token with its cookie: this request has to carry it as well.
  if (issued) (await cookies()).set(issued.name, issued.value, cookieOptions(HOUR_SECONDS));
  return ((await answered.json()) as { csrfToken: string }).csrfToken;
}

const HOUR_SECONDS = 3600;

function call(path: string[], asked: { method: string; body?: URLSearchParams }): Promise<Response> {
  const url = new URL(`/api/auth/${path.join('/')}`, config().shopUrl);
  return nextAuth(new NextRequest(url, asked), { params: Promise.resolve({ nextauth: path }) });
}

function cookieIn(response: Response, wanted: (name: string) => boolean): { name: string; value: string } | null {
  for (const line of response.headers.getSetCookie()) {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
    if (wanted(name)) return { name, value: decodeURIComponent(value) };
  }
  return null;
}
