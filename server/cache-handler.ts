/**
 * Next's own page cache, with two promises added. Every cached page carries its policy in its stored headers, so
 * prerendered, revalidated and first-time answers are alike. And no page from before this process started is trusted:
 * the build may be older than the database, and tags that were expired while no process listened are forgotten.
 *
 * It rests on an internal module of Next: the version is pinned, and the end-to-end tests look for the policy on
 * every route.
 */
import { createRequire } from 'node:module';
import { hashPolicy } from './csp-policy.ts';
import { frameworkScripts } from './framework-scripts.ts';
import { PURGE_AGAIN_MS, pageTrust } from './page-trust.ts';

type Entry = { kind: string; html?: unknown; postponed?: unknown; headers?: Record<string, unknown> };
type Found = { lastModified?: number; value?: Entry | null } | null;
type FileSystemCache = {
  get(key: string, context: unknown): Promise<Found>;
  set(key: string, data: Entry | null, context: unknown): Promise<void>;
  revalidateTag(tags: string | string[], durations?: unknown): Promise<void>;
};

const NextCache = (
  createRequire(import.meta.url)('next/dist/server/lib/incremental-cache/file-system-cache.js') as {
    default: new (context: unknown) => FileSystemCache;
  }
).default;

export default class PageCache extends NextCache {
  override async get(key: string, context: unknown): Promise<Found> {
    const found = await super.get(key, context);
    if (!found?.value || (found.lastModified ?? 0) < pageTrust().since) return null;
    stamp(key, found.value);
    return found;
  }

  override async set(key: string, data: Entry | null, context: unknown): Promise<void> {
    if (data) stamp(key, data);
    return super.set(key, data, context);
  }

  override async revalidateTag(tags: string | string[], durations?: unknown): Promise<void> {
    const expire = async () => {
      await super.revalidateTag(tags, durations);
      pageTrust().purged();
    };
    setTimeout(expire, PURGE_AGAIN_MS).unref();
    await expire();
  }
}

/** Writes the policy into the entry itself, not a copy: Next answers a first request from this same object. */
function stamp(key: string, entry: Entry) {
  if (entry.kind !== 'APP_PAGE' || typeof entry.html !== 'string' || entry.html === '') return;
  if (entry.headers?.['content-security-policy']) return;
  const { hashes, unknown } = frameworkScripts(entry.html);
  if (unknown.length > 0)
    console.error(JSON.stringify({ level: 'error', msg: 'unrecognised inline script', key, unknown }));
  entry.headers = { ...entry.headers, 'content-security-policy': hashPolicy(hashes) };
}
