import { transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { publishes, readyDraft } from './drafts.fixture.ts';
import { ensurePolicy } from './ensure-policy.ts';
import { hashOf } from './printed.ts';

/** Mallory owns the database. She changes what was promised, and the hash with it. */
const promises = (words: string) =>
  asOwner(sql =>
    sql.begin(async tx => {
      await tx`set local session_replication_role = replica`;
      const [version] = await tx`select printed, texts::text as texts from policy_version where number = 2`;
      const [from, to] = words === 'six' ? ['thirty', 'six'] : ['six', 'thirty'];
      const printed = String(version?.printed).replaceAll(`${from} days`, `${to} days`);
      const texts = JSON.parse(String(version?.texts).replaceAll(`${from} days`, `${to} days`));
      await tx`update policy_version set printed = ${printed}, texts = ${tx.json(texts)}, sha256 = ${hashOf(printed)}
        where number = 2`;
    }),
  );

/** How each promise about versions of the policy is broken, and put right. */
export const revisionsDrills = {
  'policy.published-as-stored': {
    async arrange(now: Date) {
      await transaction(tx => ensurePolicy(tx, now));
      await publishes(await readyDraft(now), now);
    },
    break: () => promises('six'),
    repair: () => promises('thirty'),
  },
  'policy.announced-in-time': {
    break: () => asOwner(sql => sql`alter table policy_version drop constraint policy_version_notice`),
    repair: () =>
      asOwner(
        sql => sql`alter table policy_version add constraint policy_version_notice
          check (effective_at >= published_at + case when material then interval '720 hours' else interval '0' end)`,
      ),
  },
};
