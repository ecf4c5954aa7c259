import { addMonths, startOfMonth } from 'date-fns';
import { clock } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';

export const dynamic = 'force-dynamic';

/** RFC 9116 wants less than a year; who reads an old copy should not trust it for longer than this. */
const MONTHS_GOOD = 6;

/** Whom to tell about a weakness of the shop, where researchers and their tools look for it. */
export function GET(): Response {
  const { shopUrl, mail } = config();
  const at = (path: string) => new URL(path, shopUrl).href;
  const expires = startOfMonth(addMonths(clock.now(), MONTHS_GOOD));
  const lines = [
    `Contact: mailto:${mail.support}`,
    `Contact: ${at('/support')}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${at('/.well-known/security.txt')}`,
    `Policy: ${at('/policy')}`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}
