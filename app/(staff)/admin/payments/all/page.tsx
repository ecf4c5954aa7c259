import type { Metadata } from 'next';
import { PaymentSearch } from '#components/admin/payment-search.tsx';
import { PaymentsTable } from '#components/admin/payments-table.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { listPayments } from '#lib/payments/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';

export const metadata: Metadata = { title: 'Payments' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AllPaymentsPage({ searchParams }: Props) {
  if (!(await reader('payments.read', '/admin/payments/all'))) return <Refused permission="payments.read" />;
  const { q, before } = await searchParams;
  const query = one(q).trim().slice(0, 200);
  const { payments, next, readable } = await listPayments(query, one(before) || null);
  return (
    <>
      <h1 className="display text-title">Payments</h1>
      <PaymentSearch query={query} readable={readable} />
      <PaymentsTable payments={payments} searched={query !== ''} />
      {next ? (
        <ButtonLink href={{ pathname: '/admin/payments/all', query: { before: next } }} look="quiet" className="mt-6">
          Older payments
        </ButtonLink>
      ) : null}
    </>
  );
}

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '');
