import type { Metadata } from 'next';
import { HeldPayments } from '#components/admin/held-payments.tsx';
import { heldPayments } from '#lib/payments/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';

export const metadata: Metadata = { title: 'Held payments' };

export default async function HeldPaymentsPage() {
  if (!(await reader('payments.read', '/admin/payments'))) return <Refused permission="payments.read" />;
  const payments = await heldPayments();
  return (
    <>
      <h1 className="display text-title">Held payments</h1>
      <p className="measure mt-3 text-muted">
        These are authorized but not charged. Nothing ships and nothing is taken until somebody decides. The most urgent
        come first.
      </p>
      <HeldPayments payments={payments} />
    </>
  );
}
