import type { Metadata } from 'next';
import { OpenDifferences } from '#components/admin/payment-page/differences.tsx';
import { Inventory } from '#components/admin/payment-page/inventory.tsx';
import { Looks } from '#components/admin/payment-page/looks.tsx';
import { Reports } from '#components/admin/payment-page/reports.tsx';
import { SettledDifferences } from '#components/admin/payment-page/settled.tsx';
import { PageState } from '#components/admin/payment-page/state.tsx';
import { CheckoutSwitch } from '#components/admin/payment-page/switch.tsx';
import { PressForm } from '#components/admin/press-form.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { viewPaymentPage } from '#lib/payment-page/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';
import { accept, close, look, open } from './actions.ts';

export const metadata: Metadata = { title: 'Payment page' };

/** What belongs on the payment page, what was seen on it, and the switch that closes it. */
export default async function PaymentPagePage() {
  const actor = await reader('audits.read', '/admin/payment-page');
  if (!actor) return <Refused permission="audits.read" />;
  const { looks, last, files, inventory, closure, differences, reports, alarms } = await viewPaymentPage(clock.now());
  const guards = may(actor, 'payment-page.guard');
  return (
    <>
      <h1 className="display text-title">Payment page</h1>
      <p className="measure mt-3 text-muted">
        A browser of ours opens the checkout every quarter of an hour, as a buyer does, and compares it with what was
        signed when the shop was built.
      </p>
      <PageState last={last} alarms={alarms} reviews={differences.open.length - alarms} closure={closure} />
      {may(actor, 'audits.work') ? (
        <div className="mt-6">
          <PressForm hidden={{ page: 'checkout' }} press="Look now" action={look} />
        </div>
      ) : null}
      <div className="mt-10 grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <OpenDifferences open={differences.open} accept={guards ? accept : null} />
        {guards ? (
          <CheckoutSwitch
            closure={closure}
            alarms={alarms}
            byItself={config().paymentPage.onDifference === 'close'}
            close={close}
            open={open}
          />
        ) : null}
      </div>
      <div className="mt-12 grid grid-cols-1 gap-12">
        <Inventory items={inventory} files={files} />
        <Looks looks={looks} />
        <Reports reports={reports} />
        <SettledDifferences settled={differences.settled} />
      </div>
    </>
  );
}
