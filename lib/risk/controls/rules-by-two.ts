import { sql } from 'drizzle-orm';
import { control, heldUnless, notChecked } from '#lib/control.ts';
import { db, missingGuards } from '#lib/db/index.ts';

const GUARDS = [
  'risk_ruleset.risk_ruleset_four_eyes',
  'risk_ruleset.risk_ruleset_live_by_two',
  'risk_ruleset.risk_ruleset_one_live',
  'risk_ruleset.risk_ruleset_kept',
  'risk_model.risk_model_four_eyes',
  'risk_model.risk_model_one_live',
];

type Live = { what: string; by: string | null; approved: string | null };

/** What decides about payments came with a build, which the tests of its examples let through, or was wanted by two people. */
export const rulesApprovedByTwo = control({
  id: 'risk.rules-approved-by-two',
  says: 'The rules that watch payments are changed by two people together, never by one alone.',
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  async check() {
    const live = await db().execute<Live>(sql`
      select 'risk_ruleset:' || version as what, published_by as by, approved_by as approved from risk_ruleset where status = 'live'
      union all select 'risk_model:' || version, decided_by, approved_by from risk_model where status = 'live'`);
    if (!live.some(({ what }) => what.startsWith('risk_ruleset:')))
      return notChecked('No payment was judged here yet.');
    return heldUnless(
      [...live.filter(isOfOne).map(({ what }) => what), ...(await missingGuards(GUARDS))],
      broken =>
        broken === 0
          ? 'What decides came with the build or was approved by a second person.'
          : 'One person alone decides what is watched for, or the database would let them.',
      { live: live.map(({ what, by }) => `${what} ${by?.startsWith('system:') ? by : 'by two people'}`) },
    );
  },
});

const isOfOne = ({ by, approved }: Live): boolean =>
  !by?.startsWith('system:') && (!by || !approved || by === approved);
