import { staffWith } from '#lib/access/actors.fixture.ts';
import { clock } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { shipment } from '#lib/orders/schema.ts';

/** Grace, who may decide about money. */
export const grace = staffWith('owner');

/** Grace hands the parcel over: 'shipped', or why the database refuses. */
export const shipped = (orderId: string): Promise<string> =>
  db()
    .insert(shipment)
    .values({ id: newId(), orderId, carrier: 'test', shippedAt: clock.now() })
    .execute()
    .then(
      () => 'shipped',
      error => String(error.cause ?? error),
    );
