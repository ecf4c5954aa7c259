import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { shapeOf } from '#components/ui/button.tsx';
import { CropMarks } from '#components/ui/crop-marks.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { OrderView } from '#lib/orders/model.ts';
import { dayOf } from '../checkout/dates.ts';
import { OrderFacts } from './order-facts.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderTotals } from './order-totals.tsx';
import { PrintReceipt } from './print-receipt.tsx';
import { STATUS_NAMES, wordsFor } from './status-words.ts';

export type PaidWith = { brand: string; last4: string } | null;

type Props = {
  order: OrderView;
  paidWith: PaidWith;
  /** Where its buyer verifies a held payment, while that is asked for; `passed` once they have. */
  verify?: { href: string; passed: boolean } | null;
  /** Where its buyer says that the payment was not them. */
  notMe: string;
  /** What is offered to its buyer below what happens next. */
  offer?: ReactNode;
};

/** An order as its buyer sees it; on paper, a receipt. */
export function OrderPage({ order, paidWith, verify, notMe, offer }: Props) {
  const words = wordsFor(order);
  return (
    <main id="main" className="column max-w-[72rem] py-10 sm:py-14 print:py-0">
      <CropMarks>
        <div role="status" aria-live="polite">
          <Badge tone={words.tone}>{STATUS_NAMES[order.status]}</Badge>
          <h1 className="display mt-2 text-title">{words.title}</h1>
          <p className="measure mt-3 text-lead">{words.lead}</p>
        </div>
        <p className="tabular mt-6 flex flex-wrap gap-x-8 gap-y-1 text-[0.9375rem]">
          <span>
            <span className="text-muted">Order</span> <strong className="font-semibold">{order.number}</strong>
          </span>
          <span>
            <span className="text-muted">Placed</span> {dayOf(order.placedAt)}
          </span>
          {order.paidAt ? (
            <span>
              <span className="text-muted">Paid</span> {dayOf(order.paidAt)}
            </span>
          ) : null}
        </p>
      </CropMarks>
      {order.status === 'pending_payment' ? <BackToCheckout /> : null}
      {verify ? <ToVerify {...verify} /> : null}
      <div className="mt-10 grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-14 print:mt-6 print:gap-6">
        <section aria-labelledby="prints">
          <h2 id="prints" className="display text-heading">
            Your prints
          </h2>
          <OrderLines order={order} />
          <OrderTotals order={order} />
        </section>
        <div className="grid content-start gap-8 print:gap-5">
          <section aria-labelledby="next" className="print:hidden">
            <h2 id="next" className="display text-heading">
              What happens next
            </h2>
            <ul className="mt-3 grid list-disc gap-2 ps-5 marker:text-muted text-[0.9375rem]">
              {words.next.map(sentence => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
          <OrderFacts order={order} paidWith={paidWith} />
          <PrintReceipt />
          <NotMe href={notMe} number={order.number} />
          {offer}
        </div>
      </div>
    </main>
  );
}

const ToVerify = ({ href, passed }: { href: string; passed: boolean }) =>
  passed ? (
    <Notice
      tone="proved"
      role="status"
      title="You have verified that it is you. Thank you."
      className="mt-8 print:hidden"
    >
      <p>A person looks at the payment now. You need not do anything more.</p>
    </Notice>
  ) : (
    <div className="mt-8 grid justify-items-start gap-3 print:hidden">
      <p className="measure">You can help: verify that it is you. It takes a minute, and may be all that is needed.</p>
      <a href={href} className={shapeOf('primary', 'large')}>
        Verify that it is you
      </a>
    </div>
  );

const BackToCheckout = () => (
  <p className="mt-8 print:hidden">
    <a href="/checkout" className={shapeOf('primary', 'large')}>
      Finish the payment
    </a>
  </p>
);

const NotMe = ({ href, number }: { href: string; number: string }) => (
  <p className="text-[0.9375rem] print:hidden">
    <a href={`/support/ask?topic=order&order=${number}`} className="link inline-block py-1">
      Ask about this order
    </a>
    <br />
    <a href={href} className="link inline-block py-1">
      This payment was not me
    </a>
  </p>
);
