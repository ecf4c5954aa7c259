import type { RiskFacts } from './model.ts';

const card = { brand: 'visa', country: 'IE', funding: 'credit', wallet: null };

/** Facts of an unremarkable payment: what the examples of the rules are laid over. */
export const CALM: RiskFacts = {
  pre_auth: { amountMinor: 4900, currency: 'eur', attempt: 1, token: { spent: false, foreign: false }, card },
  post_auth: {
    expected: { amountMinor: 4900, currency: 'eur', customer: null },
    seen: { amountMinor: 4900, currency: 'eur', customer: null },
    radar: { level: 'normal', outcome: 'authorized' },
    review: { open: false, reason: null },
    checks: { cvc: 'pass', postalCode: 'pass', line1: 'pass' },
    authentication: { demanded: false, result: null },
    card,
  },
};
