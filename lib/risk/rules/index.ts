import type { RiskStage } from '../model.ts';
import type { Rule } from '../rule.ts';
import { accountTakeover } from './account-takeover.ts';
import { accountsByCard } from './accounts-by-card.ts';
import { allowlist } from './allowlist.ts';
import { allowlistAfter } from './allowlist-after.ts';
import { amountCurrencyCustomerDrift } from './amount-currency-customer-drift.ts';
import { amountHighForNewCustomer } from './amount-high-for-new-customer.ts';
import { amountUnlikeCustomer } from './amount-unlike-customer.ts';
import { anonymizer } from './anonymizer.ts';
import { anotherCardAfterHardDecline } from './another-card-after-hard-decline.ts';
import { authenticationMissing } from './authentication-missing.ts';
import { authorizedAndAbandoned } from './authorized-and-abandoned.ts';
import { avsFail } from './avs-fail.ts';
import { avsPostalCodeFail } from './avs-postal-code-fail.ts';
import { blocklist } from './blocklist.ts';
import { cardCountryDiffers } from './card-country-differs.ts';
import { cardTestingBurst } from './card-testing-burst.ts';
import { cardsByAddress } from './cards-by-address.ts';
import { cardsByBuyer } from './cards-by-buyer.ts';
import { cardsByShippingAddress } from './cards-by-shipping-address.ts';
import { changedAfterPayment } from './changed-after-payment.ts';
import { couponAbuse } from './coupon-abuse.ts';
import { cvcFail } from './cvc-fail.ts';
import { declinesByAddress } from './declines-by-address.ts';
import { declinesByCard } from './declines-by-card.ts';
import { declinesByEmail } from './declines-by-email.ts';
import { doubtfulEmail } from './doubtful-email.ts';
import { farFirstOrder } from './far-first-order.ts';
import { fraudWarning } from './fraud-warning.ts';
import { hastyPurchase } from './hasty-purchase.ts';
import { ipCountryCardCountry } from './ip-country-card-country.ts';
import { ipToShippingDistance } from './ip-to-shipping-distance.ts';
import { learnedScore } from './learned-score.ts';
import { microAmounts } from './micro-amounts.ts';
import { nameMismatch } from './name-mismatch.ts';
import { oddHour } from './odd-hour.ts';
import { placeVelocityAccount } from './place-velocity-account.ts';
import { placeVelocityAddress } from './place-velocity-address.ts';
import { prepaidCard } from './prepaid-card.ts';
import { priorFraud } from './prior-fraud.ts';
import { programRatio } from './program-ratio.ts';
import { quantityOutlier } from './quantity-outlier.ts';
import { radarNotAssessed } from './radar-not-assessed.ts';
import { radarReviewOpen } from './radar-review-open.ts';
import { radarRiskLevel } from './radar-risk-level.ts';
import { refundAbuse } from './refund-abuse.ts';
import { reusedOrForeignToken } from './reused-or-foreign-token.ts';
import { staffRefundAnomaly } from './staff-refund-anomaly.ts';
import { strangePlaceForAccount } from './strange-place-for-account.ts';

export type Rules = { readonly [S in RiskStage]: readonly Rule<S>[] };

/** Every rule of this build, by the gate that asks it. Which of them are on is the ruleset's to say. */
export const RULES: Rules = {
  request: [placeVelocityAddress, placeVelocityAccount],
  pre_auth: [
    allowlist,
    blocklist,
    reusedOrForeignToken,
    declinesByAddress,
    declinesByCard,
    declinesByEmail,
    cardsByAddress,
    cardsByBuyer,
    accountsByCard,
    cardsByShippingAddress,
    cardTestingBurst,
    amountUnlikeCustomer,
    amountHighForNewCustomer,
    quantityOutlier,
    microAmounts,
    cardCountryDiffers,
    ipCountryCardCountry,
    ipToShippingDistance,
    farFirstOrder,
    prepaidCard,
    anonymizer,
    doubtfulEmail,
    nameMismatch,
    hastyPurchase,
    accountTakeover,
    strangePlaceForAccount,
    oddHour,
    priorFraud,
    couponAbuse,
    anotherCardAfterHardDecline,
    authorizedAndAbandoned,
    learnedScore,
  ],
  post_auth: [
    allowlistAfter,
    amountCurrencyCustomerDrift,
    cvcFail,
    radarRiskLevel,
    radarReviewOpen,
    avsFail,
    authenticationMissing,
    avsPostalCodeFail,
    radarNotAssessed,
  ],
  continuous: [changedAfterPayment, fraudWarning, refundAbuse, programRatio, staffRefundAnomaly],
};
