import { Link } from '#components/ui/link.tsx';
import { Money } from '#components/ui/money.tsx';
import type { PaymentRow } from '#lib/payments/model.ts';
import { Card } from './card.tsx';
import { CELL, HeadRow, ROW, TABLE } from './data-table.tsx';
import { Moment } from './moment.tsx';
import { PaymentStateBadge } from './payment-state.tsx';

/** One row for each payment, the latest first. */
export function PaymentsTable({ payments, searched }: { payments: readonly PaymentRow[]; searched: boolean }) {
  if (payments.length === 0) {
    return (
      <p className="mt-8 border-line border-t pt-6 text-lead">
        {searched ? 'No payment goes by that name.' : 'Nobody has pressed the pay button yet.'}
      </p>
    );
  }
  return (
    <table className={TABLE}>
      <caption className="sr-only">Payments, the latest first</caption>
      <HeadRow names={['Order', 'State', 'Amount', 'Sent back', 'Card', 'Placed']} />
      <tbody className="max-md:block">
        {payments.map(payment => (
          <tr key={payment.paymentId} className={ROW}>
            <th scope="row" className={`${CELL} font-semibold`}>
              <Link href={`/admin/payments/${payment.paymentId}`} className="link inline-block min-h-6">
                {payment.orderNumber}
              </Link>
            </th>
            <td className={CELL}>
              <PaymentStateBadge state={payment.state} />
              {payment.disputed ? <span className="ms-3 font-medium text-vermilion text-small">▲ Disputed</span> : null}
            </td>
            <td className={CELL}>
              <Money minor={payment.amountMinor} currency={payment.currency} />
            </td>
            <td className={CELL}>
              {payment.amountRefundedMinor > 0 ? (
                <>
                  <span className="text-muted md:hidden">Sent back </span>
                  <Money minor={payment.amountRefundedMinor} currency={payment.currency} />
                </>
              ) : (
                <span className="text-muted max-md:hidden">–</span>
              )}
            </td>
            <td className={CELL}>
              <Card {...payment.card} />
            </td>
            <td className={CELL}>
              <Moment at={payment.createdAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
