import { Moment } from '#components/admin/moment.tsx';
import { Link } from '#components/ui/link.tsx';
import type { ParcelView } from '#lib/privacy/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';

/** What is to be packed. */
export const ParcelTable = ({ parcels }: { parcels: readonly ParcelView[] }) =>
  parcels.length === 0 ? (
    <p className="mt-8 bg-sheet p-6">Nothing to pack.</p>
  ) : (
    <table className={TABLE}>
      <HeadRow names={['Order', 'Paid', 'Prints', 'Delivery', 'To arrive by']} />
      <tbody className="max-md:block">
        {parcels.map(({ orderId, number, paidAt, prints, shippingMethod, arrivesTo }) => (
          <tr key={orderId} className={ROW}>
            <td className={CELL}>
              <Link href={`/admin/parcels/${orderId}`} className="link font-medium">
                {number}
              </Link>
            </td>
            <td className={CELL}>
              <Moment at={paidAt} />
            </td>
            <td className={`${CELL} tabular`}>{prints}</td>
            <td className={CELL}>{shippingMethod}</td>
            <td className={`${CELL} tabular`}>{arrivesTo}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
