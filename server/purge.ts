import { createRequire } from 'node:module';
import type { Sql } from 'postgres';
import { PURGE_AGAIN_MS, pageTrust } from './page-trust.ts';

/** The Postgres channel on which every process says which cached pages are no longer true. */
export const CHANNEL = 'page_cache';

type Tags = Map<string, { stale?: number; expired?: number }>;

/**
 * Listens for `pg_notify('page_cache', 'tag,/path,*')`, from a transaction of any process, and lets the named pages
 * be drawn anew. After each (re)connection nothing older is trusted: a message may have been missed.
 */
export async function listenForPurges(sql: Sql): Promise<void> {
  await sql.listen(
    CHANNEL,
    payload => {
      purge(payload);
      setTimeout(purge, PURGE_AGAIN_MS, payload).unref();
    },
    () => purge('*'),
  );
}

/** Expires pages by tag, by path (an item that starts with a slash) or all of them (`*`). */
export function purge(payload: string, now = Date.now()): void {
  const items = payload
    .split(',')
    .map(item => item.trim())
    .filter(Boolean);
  if (items.includes('*')) pageTrust().since = now;
  const tags = nextTags();
  for (const item of items) {
    const tag = item.startsWith('/') ? `_N_T_${item}` : item;
    tags.set(tag, { ...tags.get(tag), expired: now });
  }
  pageTrust().purged();
}

/** Next's own list of expired tags, which its page cache asks at every look-up. */
function nextTags(): Tags {
  const module = createRequire(import.meta.url)('next/dist/server/lib/incremental-cache/tags-manifest.external.js');
  return (module as { tagsManifest: Tags }).tagsManifest;
}
