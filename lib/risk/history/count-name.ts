/**
 * What is counted for a gate: what, of which identity, in the time before this payment. Cards and accounts are counted
 * once each (a guest's account is their e-mail) and include this payment's own; everything else counts what was before.
 */
export type CountName =
  | 'attempts.address.minute'
  | 'attempts.address.hour'
  | 'attempts.account.hour'
  | 'declines.address.hour'
  | 'declines.card.hour'
  | 'declines.card.day'
  | 'declines.email.day'
  | 'cards.address.hour'
  | 'cards.address.day'
  | 'cards.account.day'
  | 'cards.account.week'
  | 'cards.email.day'
  | 'cards.email.week'
  | 'cards.shipping.week'
  | 'accounts.card.week'
  /** Attempts at less than two units of money, this one not counted. */
  | 'micro.address.10m'
  | 'micro.device.10m'
  /** Cards other than this one that the bank called lost, stolen or never to be tried again. */
  | 'otherHardDeclines.address.hour'
  | 'otherHardDeclines.email.hour'
  | 'otherHardDeclines.account.hour'
  | 'otherHardDeclines.device.hour'
  /** Authorized, and never captured: given up or lapsed. */
  | 'abandoned.card.day'
  | 'abandoned.address.day'
  | 'refunds.card.month'
  | 'refunds.account.month'
  /** Payments that were heard to be fraud within this time, whenever they were made. */
  | 'frauds.card.month'
  | 'frauds.email.month'
  | 'frauds.account.month'
  | 'frauds.address.week'
  | 'frauds.address.month'
  | 'frauds.shipping.month'
  | 'frauds.device.week'
  | 'frauds.device.month'
  | 'attempts.card.day'
  | 'attempts.card.month'
  | 'attempts.account.day'
  | 'attempts.account.month'
  | 'attempts.address.month'
  | 'attempts.device.month';
