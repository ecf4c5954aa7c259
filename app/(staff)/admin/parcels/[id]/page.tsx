import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HandOverForm } from '#components/admin/parcels/hand-over-form.tsx';
import { Label } from '#components/admin/parcels/label.tsx';
import { PressForm } from '#components/admin/press-form.tsx';
import { Link } from '#components/ui/link.tsx';
import { clock } from '#lib/clock.ts';
import { isId } from '#lib/id.ts';
import { viewParcel } from '#lib/privacy/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';
import { hand, open } from '../actions.ts';

export const metadata: Metadata = { title: 'A parcel' };

export default async function ParcelPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await reader('parcels.send', `/admin/parcels/${id}`, isId(id) ? `order:${id}` : undefined);
  if (!actor) return <Refused permission="parcels.send" />;
  const seen = isId(id) ? await viewParcel(actor, id, clock.now()) : null;
  if (!seen) notFound();
  const { parcel, label } = seen;
  return (
    <>
      <Link href="/admin/parcels" className="link inline-block min-h-6 text-small">
        All parcels
      </Link>
      <h1 className="display mt-2 text-title">{parcel.number}</h1>
      <p className="mt-3 text-muted">
        {parcel.prints === 1 ? 'One print' : `${parcel.prints} prints`}, {parcel.shippingMethod}, to arrive by{' '}
        {parcel.arrivesTo}.
      </p>
      {label ? (
        <div className="mt-8 grid gap-10 lg:grid-cols-2">
          <Label label={label} />
          <HandOverForm orderId={id} contact={label.contact !== null} action={hand} />
        </div>
      ) : (
        <div className="mt-8 grid justify-items-start gap-4 bg-sheet p-6">
          <p className="measure">Open the label when you pack. It stays open for a quarter of an hour.</p>
          <PressForm hidden={{ orderId: id }} press="Open the label" look="primary" action={open} />
        </div>
      )}
    </>
  );
}
