import { accessImpersonal, accessPersonalData } from '#lib/access/index.ts';
import { auditImpersonal, auditPersonalData } from '#lib/audit/index.ts';
import { cartPersonalData } from '#lib/cart/index.ts';
import { catalogImpersonal } from '#lib/catalog/index.ts';
import { checkoutPersonalData } from '#lib/checkout/index.ts';
import { consentImpersonal, consentPersonalData } from '#lib/consent/index.ts';
import { disclosurePersonalData } from '#lib/disclosure/index.ts';
import { identityPersonalData, staffImpersonal } from '#lib/identity/index.ts';
import { keyringImpersonal, keyringPersonalData } from '#lib/keyring/index.ts';
import { mailPersonalData } from '#lib/mail/index.ts';
import { ordersImpersonal, ordersPersonalData } from '#lib/orders/index.ts';
import { paymentPageImpersonal } from '#lib/payment-page/index.ts';
import { paymentsImpersonal, paymentsPersonalData } from '#lib/payments/index.ts';
import type { Impersonal, PersonalData } from '#lib/personal-data.ts';
import { policyImpersonal, policyPersonalData } from '#lib/policy/personal-data.ts';
import { riskImpersonal, riskPersonalData } from '#lib/risk/index.ts';
import { supportPersonalData } from '#lib/support/index.ts';
import { breachesImpersonal } from './breaches/personal-data.ts';
import { demandsPersonalData } from './demands/personal-data.ts';
import { eraseImpersonal, erasePersonalData } from './erase/personal-data.ts';
import { guestsPersonalData } from './guests/personal-data.ts';
import { limitsPersonalData } from './limits/personal-data.ts';
import { privacyImpersonal, privacyPersonalData } from './personal-data.ts';
import { requestsPersonalData } from './requests/personal-data.ts';
import { retentionImpersonal } from './retention/personal-data.ts';
import { revealPersonalData } from './reveal/personal-data.ts';
import { verifyPersonalData } from './verify/personal-data.ts';

/** Every table that says something of a person. Those that lead to others come before them. */
export const PERSONAL: readonly PersonalData[] = [
  ...identityPersonalData,
  ...accessPersonalData,
  ...consentPersonalData,
  ...ordersPersonalData,
  ...cartPersonalData,
  ...checkoutPersonalData,
  ...paymentsPersonalData,
  // What somebody objected to leads to whom nothing is learned from.
  ...limitsPersonalData,
  ...riskPersonalData,
  ...supportPersonalData,
  ...mailPersonalData,
  ...disclosurePersonalData,
  ...guestsPersonalData,
  ...privacyPersonalData,
  ...demandsPersonalData,
  ...requestsPersonalData,
  // Requests have keys too.
  ...keyringPersonalData,
  ...verifyPersonalData,
  ...erasePersonalData,
  ...revealPersonalData,
  ...policyPersonalData,
  ...auditPersonalData,
];

/** Every other table, with why it says nothing of one. */
export const IMPERSONAL: readonly Impersonal[] = [
  ...staffImpersonal,
  ...keyringImpersonal,
  ...accessImpersonal,
  ...auditImpersonal,
  ...catalogImpersonal,
  ...consentImpersonal,
  ...ordersImpersonal,
  ...paymentPageImpersonal,
  ...paymentsImpersonal,
  ...riskImpersonal,
  ...privacyImpersonal,
  ...eraseImpersonal,
  ...breachesImpersonal,
  ...retentionImpersonal,
  ...policyImpersonal,
];
