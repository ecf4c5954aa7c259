import type { RiskFacts } from './model.ts';

const card = { brand: 'visa', country: 'IE', funding: 'credit', wallet: null };

/** Facts of an unremarkable payment of a buyer whom nobody knows yet: what the examples of the rules are laid over. */
export const CALM: RiskFacts = {
  pre_auth: {
    at: '2026-06-03T12:00:00.000Z',
    limitsTimes: 1,
    lookedBack: true,
    amountMinor: 4900,
    currency: 'eur',
    attempt: 1,
    quantity: 1,
    token: { spent: false, foreign: false },
    card,
    buyer: {
      kind: 'guest',
      accountAgeMinutes: null,
      secondsToPay: null,
      capturedOrders: null,
      amounts: null,
      changedWithinDay: [],
    },
    email: { domainListed: false, nonsense: false },
    billing: { country: null },
    shipping: { country: null },
    nameSimilarity: null,
    counts: {},
    marks: [],
    lists: { allow: [], block: [] },
    shop: { attempts10m: 0, declines10m: 0, baseline10m: null, p90: null, p95: null, p99: null },
    geography: null,
    anonymizer: null,
    coupon: null,
    attack: false,
    snoozed: [],
    learned: null,
  },
  post_auth: {
    expected: { amountMinor: 4900, currency: 'eur', customer: null },
    seen: { amountMinor: 4900, currency: 'eur', customer: null },
    radar: { level: 'normal', outcome: 'authorized' },
    review: { open: false, reason: null },
    checks: { cvc: 'pass', postalCode: 'pass', line1: 'pass' },
    authentication: { demanded: false, result: null },
    card,
    lists: { allow: [] },
  },
};
