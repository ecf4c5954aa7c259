/**
 * Orders: what was sold, to whom, for how much, and where it stands.
 *
 * An order is a snapshot. Its lines, prices, tax and address are written once, when it is placed, and never change
 * with the catalog afterwards. What does change is its status, and only forward: `advance` in the model is the
 * whole rule, so a webhook that comes late, twice or out of turn finds nothing left to do. Once it is paid, the order
 * also follows its money, both ways: refunds fail and disputes are won (`followMoney`). Each change is a row of
 * `order_transition`, written in the same transaction.
 *
 * Stock follows the status. Placing reserves it (`createOrder`), being paid sells it and hands out edition numbers
 * (`markPaid`), ending without money gives it back (`closeOrder`); each of these is a conditional update on the
 * reservation's own row, so it happens once, however many try. At most one order per cart is under way: a unique index.
 *
 * Verbs take the transaction of whoever knows why the order changes: the checkout places, payments moves it on.
 * Mails and page refreshes are queued in that transaction. `mails.tsx` is for the worker alone.
 */
import 'server-only';

export { claimOrders, ordersOfAccount } from './account-orders.ts';
export { ERASED_ADDRESS } from './address.ts';
export { buyerOfOrder } from './buyer-of-order.ts';
export { buyersAfter } from './buyers-after.ts';
export { closeOrder } from './close-order.ts';
export { correctDelivery, NothingToBring, parcelTo } from './correct-delivery.ts';
export { createOrder, type OrderDraft, RESERVED_FOR } from './create-order.ts';
export { deliveryOf } from './delivery-of.ts';
export { askToFind } from './find/ask-to-find.ts';
export { openFound } from './find/open-found.ts';
export { orderIdsBy } from './find-orders.ts';
export { followMoney, noteLateMoney, noteMoney, type OrderMoney } from './follow-money.ts';
export { guestOrdersAfter } from './guests-after.ts';
export { latestArrival } from './latest-arrival.ts';
export { markAwaitingFunds } from './mark-awaiting-funds.ts';
export { markInReview } from './mark-in-review.ts';
export { markPaid } from './mark-paid.ts';
export {
  type AccountOrder,
  CARRIER_NAMES,
  CARRIERS,
  type Carrier,
  CLOSED_STATUSES,
  type ClosedStatus,
  isClosed,
  isOpen,
  isPaid,
  isUnderWay,
  type MoneyStanding,
  OPEN_STATUSES,
  type OrderLine,
  type OrderStatus,
  type OrderView,
  type PostalAddress,
} from './model.ts';
export { type EarlierOrder, earlierOrders, type OrderAsEvidence, orderAsEvidence } from './order-as-evidence.ts';
export { orderCalled } from './order-called.ts';
export { orderLink, readOrderLink } from './order-link.ts';
export {
  mailsToBuyer,
  type ToldRefund,
  tellMoneyReturned,
  tellRefundFailed,
  tellRefundSent,
  tellToVerify,
} from './order-mail.ts';
export { orderNumbers } from './order-numbers.ts';
export { type OrderToJudge, orderToJudge } from './order-to-judge.ts';
export { type OrderToVerify, orderToVerify } from './order-to-verify.ts';
export { orderTotals } from './order-totals.ts';
export { ordersOfGuest, writtenByGuest } from './orders-of-guest.ts';
export { ordersOnTheWay } from './orders-on-the-way.ts';
export { ordersToCorrect } from './orders-to-correct.ts';
export { type PaidOrder, paidOrder, paidOrders, standingOf } from './paid-orders.ts';
export { ordersImpersonal, ordersPersonalData } from './personal-data.ts';
export { type BoughtPrint, printsBoughtOf } from './prints-bought-of.ts';
export { guestOf, isNumberOfGuest, newestOfGuest, postcodesOf } from './proved-by-guest.ts';
export {
  type CartOrder,
  findCartOrder,
  ordersOfCart,
  quantitiesOf,
  reservedByCart,
  reservedByCartJson,
} from './queries.ts';
export { extendReservations } from './reservations.ts';
export { reserveAgain } from './reserve-again.ts';
export { setApart } from './set-apart.ts';
export { HasLeft, MayNotLeave, shipOrder } from './ship-order.ts';
export { type Shipped, shippedSince } from './shipped-since.ts';
export { type ShortLine, SoldOut } from './sold-out.ts';
export { takeCartLines } from './take-cart-lines.ts';
export { type OrderToShip, ordersToShip } from './to-ship.ts';
export { toldOfReview } from './told-of-review.ts';
export { masked, OrderNotFound, viewOrder } from './view-order.ts';
