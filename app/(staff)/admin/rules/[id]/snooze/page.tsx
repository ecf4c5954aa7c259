import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SnoozeForm } from '#components/admin/rules/snooze-form.tsx';
import { Link } from '#components/ui/link.tsx';
import { isId } from '#lib/id.ts';
import { PaymentNotFound, snoozableAt } from '#lib/payments/index.ts';
import { ruleBook } from '#lib/risk/index.ts';
import { reader } from '../../../reader.ts';
import { Refused } from '../../../refused.tsx';
import { snooze } from '../../actions.ts';

export const metadata: Metadata = { title: 'Put a rule to sleep' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
const FOR = { card: 'this card', account: 'this account', email: 'this mailbox' };

export default async function SnoozePage({ params, searchParams }: Props) {
  const [{ id }, { payment }] = await Promise.all([params, searchParams]);
  const actor = await reader('rules.edit', `/admin/rules/${id}/snooze`);
  if (!actor) return <Refused permission="rules.edit" />;
  const rule = ruleBook().find(one => one.id === id);
  if (!rule || typeof payment !== 'string' || !isId(payment)) notFound();
  const kinds = await snoozableAt(payment).catch((error: unknown) => {
    if (error instanceof PaymentNotFound) notFound();
    throw error;
  });
  return (
    <>
      <Link href={`/admin/payments/${payment}`} className="link inline-block min-h-6 text-small">
        The payment
      </Link>
      <h1 className="display mt-2 text-title">Put a rule to sleep</h1>
      <p className="measure mt-3 mb-8 text-muted">
        For one card, account or mailbox, and for a while: what the rule sees is still shown, and counts for nothing.
        Payments that are held already stay held.
      </p>
      <SnoozeForm
        paymentId={payment}
        rules={[{ value: rule.id, label: rule.title }]}
        kinds={kinds.map(value => ({ value, label: FOR[value] }))}
        action={snooze}
      />
    </>
  );
}
