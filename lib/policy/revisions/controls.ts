import { asc, gt, sql } from 'drizzle-orm';
import { listEvents } from '#lib/audit/index.ts';
import { control, heldUnless } from '#lib/control.ts';
import { db, missingGuards } from '#lib/db/index.ts';
import { NOTICE_DAYS } from '../model.ts';
import { hashOf, printedText } from './printed.ts';
import { policyVersion } from './schema.ts';
import type { StoredVersion } from './store-version.ts';

const AT_ONCE = 50;

/** Every version, the first first, a few in memory at a time. */
async function* eachVersion(): AsyncGenerator<StoredVersion> {
  for (let after = 0; ; ) {
    const { number } = policyVersion;
    const rows = await db().select().from(policyVersion).where(gt(number, after)).orderBy(asc(number)).limit(AT_ONCE);
    yield* rows;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.number ?? 0;
  }
}

/** Hashes are computed anew from the words, held against those that were stored, and both against the audit ledger. */
export const publishedAsStored = control({
  id: 'policy.published-as-stored',
  says: 'Every version of this policy that was ever published stands here as it was published, word for word.',
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  async check() {
    const broken: string[] = [];
    let before: StoredVersion | null = null;
    for await (const version of eachVersion()) {
      if (version.number !== (before?.number ?? 0) + 1) broken.push(`policy_version:${version.number} follows a gap`);
      const printed = printedText({ ...version, before });
      if (printed !== version.printed || hashOf(printed) !== version.sha256)
        broken.push(`policy_version:${version.number} is not what was printed`);
      else if ((await hashOnRecord(version.number)) !== version.sha256)
        broken.push(`policy_version:${version.number} has another hash than on record`);
      before = version;
    }
    const newest = before?.number ?? 0;
    return heldUnless(
      broken,
      wrong =>
        wrong === 0
          ? `${newest === 1 ? 'The one version has' : `All ${newest} versions have`} the hash that was put on record when it was published.`
          : `${wrong} versions are not as they were published.`,
      { versions: newest, newest: before?.sha256 ?? null },
    );
  },
});

async function hashOnRecord(number: number): Promise<unknown> {
  const { events } = await listEvents(
    { action: 'policy.published', target: `policy:${number}`, outcome: 'done' },
    null,
  );
  return events.length === 1 ? events[0]?.detail.sha256 : null;
}

const GUARDS = ['policy_version_notice', 'policy_version_by_two', 'policy_version_follows', 'policy_version_is_told'];

/** The database would refuse otherwise; this looks whether it still would, and at every version itself. */
export const announcedInTime = control({
  id: 'policy.announced-in-time',
  says: 'What changes for customers in this policy was wanted by two people, and announced at least thirty days before it held.',
  severity: 'high',
  every: 'day',
  shown: 'everyone',
  async check() {
    const rows = await db().execute<{ number: number }>(sql`
      select number from policy_version where number > 1 and (approved_by is null or approved_by = published_by
        or (material and effective_at < published_at + make_interval(hours => ${NOTICE_DAYS * 24})))
      order by number limit 100`);
    const guards = await missingGuards(GUARDS.map(guard => `policy_version.${guard}`));
    const versions = await db().$count(policyVersion);
    return heldUnless(
      [...rows.map(({ number }) => `policy_version:${number}`), ...guards],
      broken =>
        broken === 0
          ? `${versions === 1 ? 'One version' : `${versions} versions`}, none by one person alone and none without notice.`
          : 'A version was published by one person alone or without notice, or the database would let it be.',
      { versions, noticeDays: NOTICE_DAYS },
    );
  },
});
