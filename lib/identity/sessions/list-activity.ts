import { and, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '#lib/access/index.ts';
import { db } from '#lib/db/index.ts';
import { isId } from '#lib/id.ts';
import { ownerOf } from '../factors/owner.ts';
import type { ActivityView } from '../model.ts';
import { accountEvent } from '../schema.ts';
import { ACCOUNT_EVENTS } from './events.ts';

/** Entries of one page. */
const PAGE = 50;

/**
 * What happened to the account of whoever asks, the latest first. `after` is the `next` of the page before; one that
 * is no such thing begins at the beginning.
 */
export async function activityOf(
  actor: Actor,
  after?: string,
): Promise<{ entries: ActivityView[]; next: string | null }> {
  const { accountId } = ownerOf(actor);
  const rows = await db()
    .select()
    .from(accountEvent)
    .where(and(eq(accountEvent.accountId, accountId), beyond(after)))
    .orderBy(desc(accountEvent.at), desc(accountEvent.id))
    .limit(PAGE + 1);
  const entries = rows.slice(0, PAGE).map(({ id, at, kind, deviceName, network, detail }) => ({
    id,
    at: at.toISOString(),
    says: isKind(kind) ? ACCOUNT_EVENTS[kind] : kind,
    about: detail.name ?? null,
    deviceName,
    network,
  }));
  const last = rows.length > PAGE ? entries.at(-1) : undefined;
  return { entries, next: last ? `${last.at}_${last.id}` : null };
}

const isKind = (kind: string): kind is keyof typeof ACCOUNT_EVENTS => kind in ACCOUNT_EVENTS;

function beyond(after: string | undefined) {
  const [at = '', id = ''] = after?.split('_') ?? [];
  if (!isId(id) || !/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(at)) return undefined;
  return sql`(${accountEvent.at}, ${accountEvent.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
