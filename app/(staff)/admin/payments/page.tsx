import type { Metadata } from 'next';
import { AttackNotice } from '#components/admin/desk/attack-notice.tsx';
import { CaseTable } from '#components/admin/desk/case-table.tsx';
import { DeskKeys } from '#components/admin/desk/desk-keys.tsx';
import { LiveQueue } from '#components/admin/desk/live-queue.tsx';
import { QueueParts } from '#components/admin/desk/queue-parts.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { clock } from '#lib/clock.ts';
import { formatMoney } from '#lib/money.ts';
import { attackAtDesk, caseQueue } from '#lib/payments/index.ts';
import { QUEUE_PARTS, type QueuePart } from '#lib/payments/model.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';

export const metadata: Metadata = { title: 'Open cases' };

type Props = { searchParams: Promise<{ part?: string | string[]; after?: string | string[] }> };

export default async function QueuePage({ searchParams }: Props) {
  const actor = await reader('payments.read', '/admin/payments');
  if (!actor) return <Refused permission="payments.read" />;
  const asked = await searchParams;
  const part = QUEUE_PARTS.find(one => one === asked.part) ?? 'open';
  const now = clock.now();
  const after = typeof asked.after === 'string' ? asked.after : null;
  const [{ cases, next, open, mark }, attack] = await Promise.all([
    caseQueue(part, { me: actor.id, after, now }),
    attackAtDesk(),
  ]);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-8">
        <h1 className="display text-title">Open cases</h1>
        <DeskKeys />
      </div>
      <p className="measure mt-3 text-muted">
        What is held is authorized but not charged, and nothing of any case ships until somebody decides. The most
        urgent come first; new ones appear by themselves.
      </p>
      <AttackNotice attack={attack} />
      <QueueParts part={part} />
      <LiveQueue
        drawn={{ open, mark }}
        cases={cases.map(({ paymentId: id, orderNumber, atRiskMinor: minor, currency }) => {
          return { id, says: `${orderNumber}, ${formatMoney({ minor, currency })} at risk` };
        })}
      />
      <CaseTable cases={cases} now={now.toISOString()} empty={EMPTY[part]} />
      {next ? (
        <ButtonLink href={{ pathname: '/admin/payments', query: { part, after: next } }} look="quiet" className="mt-6">
          Less urgent ones
        </ButtonLink>
      ) : null}
    </>
  );
}

const NOTHING = 'Nothing waits for you. New cases appear here by themselves.';
const EMPTY: Record<QueuePart, string> = {
  open: NOTHING,
  mine: 'You have no case in your hands.',
  unassigned: 'Every case is in somebody’s hands.',
  held: 'No payment is held.',
  after: 'Nothing turned up after a sale.',
  escalated: 'Nobody has asked for an owner.',
  snoozed: 'No case rests.',
};
