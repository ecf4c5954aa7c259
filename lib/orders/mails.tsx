import { Text } from 'react-email';
import { config } from '#lib/config/index.ts';
import { MailButton, MailRule, styles } from '#lib/mail/layout.tsx';
import { foundMail } from './find/mails.tsx';
import { mailOf, OrderDelivery, OrderLines, OrderTotals, RefundAmount } from './mail-parts.tsx';
import { orderLink, verifyLink } from './order-link.ts';
import type { OrderMailData } from './order-mail-data.ts';

/** Number, prints and totals, the way to the order, and the promise about the card. */
const fullOrder = (order: OrderMailData, withDelivery: boolean) => (
  <>
    <Text style={styles.small}>{`Order ${order.number}`}</Text>
    <MailRule />
    <OrderLines order={order} />
    <MailRule />
    <OrderTotals order={order} />
    <MailRule />
    {withDelivery && <OrderDelivery order={order} />}
    <MailButton href={orderLink(order.orderId, new Date(order.at))}>See your order</MailButton>
    <Text style={{ ...styles.small, marginTop: 20 }}>
      Card details went straight to Stripe. We never saw them. The link above is yours alone and works for 90 days.
    </Text>
  </>
);

const WITHOUT_IT =
  'Otherwise a person looks at it, usually within a few hours. We write to you as soon as it is decided. If it is not accepted in time, the amount goes back to you. You did not order this? Answer this mail, and we stop it.';

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
const kept = ({ keptUntil }: OrderMailData): string =>
  keptUntil ? `kept for you until ${WHEN.format(new Date(keptUntil))} UTC` : 'kept for you meanwhile';

/** Somebody may have captured it at Stripe before it was decided here. */
const charged = (order: OrderMailData): string =>
  (order.receivedMinor ?? 0) > 0
    ? `Your card was charged, and nothing is sent before it is decided. Your prints are ${kept(order)}.`
    : `You are not charged yet. Your bank has only set the amount aside, and your prints are ${kept(order)}.`;

/** The order, and before it the way to say who one is. */
const toVerify = (order: OrderMailData) => (
  <>
    <MailButton href={verifyLink(order.orderId, new Date(order.at))}>Verify that it is you</MailButton>
    <MailRule />
    {fullOrder(order, false)}
  </>
);

const printsAndWayBack = (order: OrderMailData) => (
  <>
    <Text style={styles.small}>{`Order ${order.number}`}</Text>
    <MailRule />
    <OrderLines order={order} />
    <MailButton href={wayBack(order)}>
      {order.lines.length === 1 ? 'Back to the print' : 'Back to the prints'}
    </MailButton>
  </>
);

/** To the print itself where there is one: whoever wants it still, buys it from there. */
function wayBack({ lines }: OrderMailData): string {
  const [only, ...others] = lines;
  const path = only?.slug && others.length === 0 ? `/prints/${only.slug}` : '/prints';
  return new URL(path, config().shopUrl).href;
}

const refundOf = (order: OrderMailData) => (
  <>
    <RefundAmount order={order} />
    {fullOrder(order, false)}
  </>
);

/** Every mail about an order. For the worker only: the web process never renders mail. */
export const ordersMails = [
  mailOf({
    name: 'orders.receipt',
    subject: order => `Your receipt for order ${order.number}`,
    title: 'Thank you. The prints are yours.',
    says: ['Your payment went through, and your edition numbers are written down. We pack by hand and send them soon.'],
    parts: order => fullOrder(order, true),
  }),
  mailOf({
    name: 'orders.shipped',
    subject: order => `Your prints of order ${order.number} are on their way`,
    title: 'Your prints are on their way.',
    says: ({ parcel }) => [
      `We have handed the parcel to ${parcel?.carrier ?? 'the carrier'}.${parcel?.tracking ? ` Its number there is ${parcel.tracking}.` : ''}`,
      'What the carrier got to know for it, and what of that you had agreed to, you can see under “Your data” in your account.',
    ],
    parts: order => fullOrder(order, true),
  }),
  mailOf({
    name: 'orders.in-review',
    subject: order => `We are checking the payment of order ${order.number}`,
    title: 'We are checking this payment.',
    says: order => [
      charged(order),
      'Please verify that it is you. It takes a minute, helps us to decide, and may be all that is needed.',
      WITHOUT_IT,
    ],
    parts: order => toVerify(order),
  }),
  mailOf({
    name: 'orders.verify',
    subject: order => `Please verify that order ${order.number} is yours`,
    title: 'Please verify that it is you.',
    says: order => [
      `We are still checking the payment of your order. ${charged(order)}`,
      'It takes a minute, helps us to decide, and may be all that is needed.',
      WITHOUT_IT,
    ],
    parts: order => toVerify(order),
  }),
  mailOf({
    name: 'orders.not-accepted',
    subject: order => `We could not accept the payment of order ${order.number}`,
    title: 'We could not accept this payment.',
    says: ({ receivedMinor = 0 }) => [
      // Somebody may have captured it at Stripe before it was decided here.
      receivedMinor > 0
        ? 'Your card had been charged already. All of it goes back to it; your bank shows it within 5 to 10 days.'
        : 'You were not charged. The amount that your bank had set aside is released; depending on the bank it shows again within a few days.',
      'We check some payments by hand to keep stolen cards out, and now and then an honest one is among them. If that is you, please write to us, or order again with another card.',
    ],
    parts: printsAndWayBack,
  }),
  mailOf({
    name: 'orders.expired',
    subject: order => `Order ${order.number} has run out of time`,
    title: 'This order has run out of time.',
    says: [
      'You were not charged. Your bank keeps an amount aside for a few days only, and that time has passed before the payment was complete.',
      'The prints are back in the shop. If you would still like them, please order again; we are sorry for the detour.',
    ],
    parts: printsAndWayBack,
  }),
  mailOf({
    name: 'orders.payment-failed',
    subject: order => `The payment of order ${order.number} did not arrive`,
    title: 'Your payment did not arrive.',
    says: [
      'Your bank had accepted it, and has now told us that the money will not come. You were not charged.',
      'The prints are back in the shop. If you would still like them, please order again, best with a card.',
    ],
    parts: printsAndWayBack,
  }),
  mailOf({
    name: 'orders.refund-sent',
    subject: order => `A refund for order ${order.number} is on its way`,
    title: 'Your money is on its way back.',
    says: ['It goes to the card that you paid with. Your bank shows it within 5 to 10 days, often sooner.'],
    parts: refundOf,
  }),
  mailOf({
    name: 'orders.refund-failed',
    subject: order => `A refund for order ${order.number} did not reach you`,
    title: 'Your refund did not reach you.',
    says: [
      'Your bank has sent it back to us, which happens when a card was closed. The money is still yours.',
      'A person is looking for another way to get it to you and writes to you. If you know one, please answer this mail.',
    ],
    parts: refundOf,
  }),
  mailOf({
    name: 'orders.late-payment-returned',
    subject: order => `Your payment for order ${order.number} goes back to you`,
    title: 'Your payment goes back to you.',
    says: [
      'It reached us after the order was closed, and the prints could not be kept any longer. We have sent it back in full; your bank shows it within 5 to 10 days, often sooner.',
      'Nothing of it stays with us, and you need not do anything.',
    ],
    parts: printsAndWayBack,
  }),
  foundMail,
];
