import type { RiskStage } from '../model.ts';
import type { Rule } from '../rule.ts';
import { amountCurrencyCustomerDrift } from './amount-currency-customer-drift.ts';
import { authenticationMissing } from './authentication-missing.ts';
import { avsFail } from './avs-fail.ts';
import { avsPostalCodeFail } from './avs-postal-code-fail.ts';
import { cvcFail } from './cvc-fail.ts';
import { radarNotAssessed } from './radar-not-assessed.ts';
import { radarReviewOpen } from './radar-review-open.ts';
import { radarRiskLevel } from './radar-risk-level.ts';
import { reusedOrForeignToken } from './reused-or-foreign-token.ts';

export type Rules = { readonly [S in RiskStage]: readonly Rule<S>[] };

/** Every rule that is live, by the gate that asks it. */
export const RULES: Rules = {
  pre_auth: [reusedOrForeignToken],
  post_auth: [
    amountCurrencyCustomerDrift,
    cvcFail,
    radarRiskLevel,
    radarReviewOpen,
    avsFail,
    authenticationMissing,
    avsPostalCodeFail,
    radarNotAssessed,
  ],
};

/** Grows whenever a rule or a threshold changes; stored with every evaluation. */
export const RULESET_VERSION = 1;
