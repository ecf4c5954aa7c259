import { staffWith } from '#lib/access/actors.fixture.ts';
import { proving } from '#lib/access/proving.fixture.ts';
import { clock } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { shipment } from '#lib/orders/schema.ts';
import * as payments from './index.ts';

/** Grace, who may decide about money. */
export const grace = staffWith('owner');

/** What moves money asks who it is first; grace proves it each time. */
export const releaseHold = proving(payments.releaseHold);
export const declineHold = proving(payments.declineHold);
export const refundPayment = proving(payments.refundPayment);
export const submitEvidence = proving(payments.submitEvidence);

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
