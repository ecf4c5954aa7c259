import { operation } from '#lib/access/index.ts';
import { changeCase } from '#lib/risk/index.ts';
import { tellStaff } from '../aftermath/tell-staff.ts';
import { decisionInput } from '../decide-hold.ts';
import { lockPayment } from '../queries.ts';
import { openCaseOf, requireCase } from './case-of.ts';

/**
 * Hands an open case up: it goes back to everybody, is marked so, and the house is written to, so that an owner looks.
 * Throws NoOpenCase, StaleCase and CaseTaken.
 */
export const escalateCase = operation({
  name: 'payments.escalate-case',
  may: 'payments.dispute',
  input: decisionInput,
  target: ({ paymentId }) => `payment:${paymentId}`,
  async run({ tx, actor, now }, { paymentId, reason, caseVersion }) {
    const payment = await lockPayment(tx, paymentId).catch(() => null);
    const file = await openCaseOf(tx, paymentId);
    requireCase(file, actor, caseVersion);
    const status = file.status === 'snoozed' ? 'pending' : file.status;
    const change = { escalatedAt: now, assignee: null, assignedAt: null, snoozedUntil: null, status } as const;
    await changeCase(tx, file, change, { actor: actor.id, kind: 'escalated', detail: { reason }, now });
    if (!payment) return;
    const occasion = `escalated:${file.id}:${file.version}`;
    const title = 'A case needs an owner';
    await tellStaff(tx, payment, { occasion, title, says: [reason], now });
  },
});
