import type { Metadata } from 'next';
import { ParcelTable } from '#components/admin/parcels/parcel-table.tsx';
import { db } from '#lib/db/index.ts';
import { listParcels } from '#lib/privacy/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';

export const metadata: Metadata = { title: 'Parcels' };

export default async function ParcelsPage() {
  const actor = await reader('parcels.send', '/admin/parcels');
  if (!actor) return <Refused permission="parcels.send" />;
  const { parcels, waiting } = await listParcels(db());
  return (
    <>
      <h1 className="display text-title">Parcels</h1>
      <p className="measure mt-3 text-muted">
        Orders that are paid and cleared, the oldest first. To whom and where is on the label; you open it when you
        pack, and the buyer can read that you did.
      </p>
      <ParcelTable parcels={parcels} />
      {waiting > 0 ? (
        <p className="mt-6 text-muted">
          {waiting === 1 ? 'One more is' : `${waiting} more are`} paid and may not leave yet: somebody looks at the
          payment.
        </p>
      ) : null}
    </>
  );
}
