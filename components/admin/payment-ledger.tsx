import { Money } from '#components/ui/money.tsx';
import type { MovementView, PaymentView } from '#lib/payments/model.ts';
import { CELL, HeadRow, ROW, TABLE } from './data-table.tsx';
import { Moment } from './moment.tsx';

const SAYS: Record<MovementView['kind'], string> = {
  capture: 'Taken from the card',
  refund: 'Sent back',
  refund_returned: 'Refund failed, came back',
  dispute_withdrawn: 'Withdrawn by the bank',
  dispute_reinstated: 'Given back by the bank',
};

/** Every time money moved, and what that leaves here. The sum is the truth that everything else is held to. */
export function PaymentLedger({ movements, currency }: Pick<PaymentView, 'movements' | 'currency'>) {
  const balance = movements.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger" className="display text-heading">
        Ledger
      </h2>
      {movements.length === 0 ? (
        <p className="mt-3 text-muted">No money has moved yet.</p>
      ) : (
        <table className={TABLE.replace('mt-8', 'mt-3')}>
          <caption className="sr-only">Movements of money, the oldest first</caption>
          <HeadRow names={['What', 'Amount', 'By', 'When']} />
          <tbody className="max-md:block">
            {movements.map(movement => (
              <tr key={`${movement.kind} ${movement.sourceId}`} className={ROW}>
                <th scope="row" className={`${CELL} font-medium`}>
                  {SAYS[movement.kind]}
                </th>
                <td className={CELL}>
                  <Signed minor={movement.amountMinor} currency={currency} />
                </td>
                <td className={`${CELL} break-all font-mono text-small`}>{movement.sourceId}</td>
                <td className={CELL}>
                  <Moment at={movement.at} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot className="max-md:block">
            <tr className="border-ink border-t max-md:block">
              <th scope="row" className={`${CELL} font-semibold`}>
                Left here
              </th>
              <td className={`${CELL} font-semibold`}>
                <Money minor={balance} currency={currency} />
              </td>
              <td colSpan={2} className="max-md:hidden" />
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

/** With its sign always written, a true minus. */
const Signed = ({ minor, currency }: { minor: number; currency: string }) => (
  <span className="tabular whitespace-nowrap">
    {minor < 0 ? '−' : '+'}
    <Money minor={Math.abs(minor)} currency={currency} />
  </span>
);
