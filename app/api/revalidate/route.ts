import { revalidateTag } from 'next/cache';
import { CATALOG_TAG } from '#app/(shop)/_catalog.ts';
import { readRefresh } from '#lib/catalog/index.ts';
import { clock } from '#lib/clock.ts';

const LONGEST_TOKEN = 400;

/**
 * The worker says that stock changed: every cached page that shows the catalog is drawn anew before it is seen again.
 * The signature stands in for the origin check, since no browser calls this.
 */
export async function POST(request: Request): Promise<Response> {
  const token = tokenOf(await request.text());
  const slug = token ? readRefresh(token, clock.now()) : null;
  if (!slug) return Response.json({ error: { code: 'not_allowed', message: 'Not signed.' } }, { status: 403 });
  revalidateTag(CATALOG_TAG, { expire: 0 });
  return Response.json({ refreshed: slug });
}

function tokenOf(body: string): string | null {
  if (body.length > LONGEST_TOKEN) return null;
  try {
    const { token } = JSON.parse(body) as { token?: unknown };
    return typeof token === 'string' ? token : null;
  } catch {
    return null;
  }
}
