import { config } from '#lib/config/index.ts';
import { db } from '#lib/db/index.ts';
import { staffNames } from '#lib/identity/index.ts';
import { masked } from '#lib/orders/index.ts';
import { caseEvents, caseMark, latestCase } from '#lib/risk/index.ts';
import { openDecision } from '../carry-out.ts';
import type { PaymentView } from '../view.ts';
import { effectsOf } from './effects.ts';
import type { CaseView, DecisionView, Effects } from './model.ts';

/**
 * What the desk sees of a payment's case besides the payment; `me` is whoever asks. Null parts: there is none. `seen`:
 * somebody has looked before.
 */
export async function viewCase(
  paymentId: string,
  me: string,
): Promise<{ file: CaseView | null; decision: DecisionView | null; seen: boolean }> {
  const [file, decision, events, mark] = await Promise.all([
    latestCase(db(), paymentId),
    openDecision(db(), paymentId),
    caseEvents(db(), paymentId),
    caseMark(db(), paymentId),
  ]);
  const notes = events.filter(({ kind }) => kind === 'note');
  const names = await staffNames(
    [file?.assignee, decision?.actor, ...notes.map(({ actor }) => actor)].flatMap(one => one ?? []),
  );
  const nameOf = (actor: string): string => names[actor] ?? actor;
  return {
    seen: file?.firstLookedAt != null,
    file: file && {
      version: file.version,
      open: file.status !== 'closed',
      because: file.because,
      outcome: file.outcome,
      openedAt: file.openedAt.toISOString(),
      dueAt: file.dueAt?.toISOString() ?? null,
      assignee: file.assignee === null ? null : { name: nameOf(file.assignee), me: file.assignee === me },
      escalatedAt: file.escalatedAt?.toISOString() ?? null,
      snoozedUntil: file.snoozedUntil?.toISOString() ?? null,
      notes: notes.map(({ at, actor, detail }) => ({ at: at.toISOString(), by: nameOf(actor), note: textOf(detail) })),
      mark,
    },
    decision: decision && {
      kind: decision.kind,
      by: nameOf(decision.actor),
      reason: decision.reason,
      fraud: decision.fraud,
      listed: decision.listed,
      decidedAt: decision.decidedAt.toISOString(),
      effectiveAt: decision.effectiveAt.toISOString(),
    },
  };
}

const textOf = (detail: unknown): string => String((detail as { note?: unknown }).note ?? '');

/** What each button of a case does, in the words of this payment. `email`: the buyer's, which is told masked. */
export const effectsFor = (payment: PaymentView, email: string): Effects =>
  effectsOf({
    ...payment,
    keptMinor: payment.amountReceivedMinor - payment.amountRefundedMinor,
    to: masked(email),
    graceSeconds: config().deskGraceSeconds,
    releaseAloneMinor: config().fourEyes.releaseMinor,
  });

/** Another text as soon as anything has happened to a case of this payment, for a page that is open. */
export const markOfCase = (paymentId: string): Promise<string> => caseMark(db(), paymentId);
