import { HOUR, later } from '#lib/clock.ts';
import { db, transaction } from '#lib/db/index.ts';
import { asOwner, type Owner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';
import { CALM } from './calm.ts';
import { evaluate } from './evaluate.ts';
import type { RiskFacts, RiskStage } from './model.ts';
import { recordEvaluation } from './record-evaluation.ts';
import { liveRuleset } from './ruleset/live-ruleset.ts';
import { riskCase } from './schema.ts';

/** A payment of nobody's, which the drills are about: risk does not know payments. */
const paymentId = newId();
const caseId = newId();

/** A verdict of the live rules on calm facts, as a gate stores it. */
async function judged<S extends RiskStage>(stage: S, facts: Partial<RiskFacts[S]>, now: Date): Promise<void> {
  await transaction(async tx => {
    const seen = { ...CALM[stage], ...facts } as RiskFacts[S];
    const verdict = evaluate(stage, seen, await liveRuleset(tx));
    await recordEvaluation(tx, { paymentId, attemptId: newId(), stage, facts: seen, verdict, now });
  });
}

/** Mallory owns the database: triggers are no obstacle to her. */
const mallory = (work: (sql: Owner) => Promise<unknown>) =>
  asOwner(async sql => {
    await sql`set session_replication_role = replica`;
    await work(sql);
  });

const demanded = { authentication: { demanded: true, result: null, proved: null } };
let live: { version: number; published_by: string; approved_by: string | null } | undefined;

/** How each promise about the gates is broken, and put right. */
export const riskDrills = {
  'risk.rules-approved-by-two': {
    arrange: (now: Date) => judged('post_auth', {}, now),
    break: () =>
      mallory(async sql => {
        [live] = await sql<[NonNullable<typeof live>]>`
          select version, published_by, approved_by from risk_ruleset where status = 'live'`;
        await sql`alter table risk_ruleset drop constraint risk_ruleset_live_by_two`;
        await sql`update risk_ruleset set published_by = 'account:mallory', approved_by = null where version = ${live.version}`;
      }),
    repair: () =>
      mallory(async sql => {
        const { version = 0, published_by = '', approved_by = null } = live ?? {};
        await sql`update risk_ruleset set published_by = ${published_by}, approved_by = ${approved_by} where version = ${version}`;
        await sql`alter table risk_ruleset add constraint risk_ruleset_live_by_two check (status <> 'live'
          or published_by like 'system:%' or (published_by is not null and approved_by is not null))`;
      }),
  },
  'risk.decisions-replay': {
    arrange: (now: Date) => judged('post_auth', { checks: { cvc: 'fail', postalCode: null, line1: null } }, now),
    break: () =>
      mallory(
        sql =>
          sql`update risk_evaluation set outcome = 'allow', score = 0 where payment_id = ${paymentId} and outcome <> 'allow'`,
      ),
    repair: () => mallory(sql => sql`delete from risk_evaluation where payment_id = ${paymentId}`),
  },
  'risk.judged-at-once': {
    arrange: (now: Date) => judged('post_auth', {}, now),
    break: () => mallory(sql => sql`update risk_evaluation set latency_ms = latency_ms + 5000`),
    repair: () => mallory(sql => sql`update risk_evaluation set latency_ms = latency_ms - 5000`),
  },
  'risk.cases-decided-in-time': {
    break: (now: Date) =>
      db()
        .insert(riskCase)
        .values({ id: caseId, paymentId, status: 'pending', openedAt: now, dueAt: later(now, -HOUR) }),
    repair: (now: Date) =>
      mallory(sql => sql`update risk_case set status = 'closed', closed_at = ${now} where id = ${caseId}`),
  },
  'risk.demanded-authentication-given': {
    arrange: (now: Date) => judged('post_auth', { authentication: { demanded: true, result: 'authenticated' } }, now),
    async break(now: Date) {
      await judged('post_auth', demanded, now);
      await mallory(
        sql => sql`
        update risk_evaluation set outcome = 'allow', hits = '[]' where payment_id = ${paymentId} and outcome = 'hold'`,
      );
    },
    repair: () => mallory(sql => sql`delete from risk_evaluation where payment_id = ${paymentId}`),
  },
};
