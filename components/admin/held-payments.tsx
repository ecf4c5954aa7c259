import { Link } from '#components/ui/link.tsx';
import { Money } from '#components/ui/money.tsx';
import type { HeldPayment } from '#lib/payments/model.ts';
import { Card } from './card.tsx';
import { CELL, HeadRow, ROW, TABLE } from './data-table.tsx';
import { Moment } from './moment.tsx';

/** The queue: one row for each payment that waits for a person. */
export function HeldPayments({ payments }: { payments: readonly HeldPayment[] }) {
  if (payments.length === 0) {
    return <p className="mt-10 border-t border-line pt-6 text-lead">Nothing waits for you. New cases appear here.</p>;
  }
  return (
    <table className={TABLE}>
      <caption className="sr-only">Held payments, the most urgent first</caption>
      <HeadRow names={['Order', 'Amount', 'Card', 'Why', 'Held since', 'Decide by']} />
      <tbody className="max-md:block">
        {payments.map(payment => (
          <Row key={payment.paymentId} {...payment} />
        ))}
      </tbody>
    </table>
  );
}

const Row = ({ paymentId, orderNumber, amountMinor, currency, card, hits, heldSince, decideBy }: HeldPayment) => (
  <tr className={ROW}>
    <th scope="row" className={`${CELL} font-semibold`}>
      <Link href={`/admin/payments/${paymentId}`} className="link inline-block min-h-6">
        {orderNumber}
      </Link>
    </th>
    <td className={CELL}>
      <Money minor={amountMinor} currency={currency} />
    </td>
    <td className={CELL}>
      <Card {...card} />
    </td>
    <td className={CELL}>{hits.map(hit => hit.because).join(' ') || 'Held by hand'}</td>
    <td className={CELL}>
      <span className="text-muted md:hidden">Held since </span>
      <Moment at={heldSince} />
    </td>
    <td className={CELL}>
      <span className="text-muted md:hidden">Decide by </span>
      {decideBy ? <Moment at={decideBy} /> : 'no deadline'}
    </td>
  </tr>
);
