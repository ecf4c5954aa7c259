import { later, MINUTE } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { sign, verify } from '#lib/crypto/index.ts';
import { outside } from '#lib/db/index.ts';

const PURPOSE = 'revalidate';

/** Tells the web process that pages of the print `slug` are stale. Throws when it does not answer, so that the job is retried. */
export async function askForRefresh(slug: string, now: Date): Promise<void> {
  const token = sign(PURPOSE, slug, later(now, MINUTE));
  const url = new URL('/api/revalidate', config().shopUrl);
  const response = await outside(() =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
      signal: AbortSignal.timeout(10_000),
    }),
  );
  if (!response.ok) throw new Error(`the shop answered ${response.status} to a refresh of ${slug}`);
}

/** The slug a refresh is for, or null when the token is forged or older than a minute. */
export const readRefresh = (token: string, now: Date): string | null => verify(PURPOSE, token, now);
