/**
 * docs.stripe.com/testing as a table: number, `pm_card_…` (or -), what a payment with it does. Kept apart from the
 * catalog on purpose: the two must agree.
 *
 * ok brand country funding · declined code decline_code · blocked · elevated · check field=result… ·
 * challenged outcome · optional result · frictionless · disputed count status reason case · warned ·
 * refund first then · available
 */
export const DOCUMENTED = `
4242424242424242 visa ok visa US credit
4000056655665556 visa_debit ok visa US debit
5555555555554444 mastercard ok mastercard US credit
2223003122003222 - ok mastercard US credit
5200828282828210 mastercard_debit ok mastercard US debit
5105105105105100 mastercard_prepaid ok mastercard US prepaid
378282246310005 amex ok amex US credit
371449635398431 - ok amex US credit
6011111111111117 discover ok discover US credit
6011000990139424 - ok discover US credit
6011981111111113 - ok discover US debit
3056930009020004 diners ok diners US credit
36227206271667 - ok diners US credit
6555900000604105 - ok discover US credit
3566002020360505 jcb ok jcb US credit
6200000000000005 unionpay ok unionpay US credit
6200000000000047 - ok unionpay US debit
6205500000000000004 - ok unionpay US credit
4000002500001001 - ok visa FR debit
5555552500001001 - ok mastercard FR debit
4000050360000001 - ok visa AU debit
5555050360000080 - ok mastercard AU debit
4000000760000002 br ok visa BR credit
4000001240000000 ca ok visa CA credit
4000004840008001 mx ok visa MX credit
4000000320000021 ar ok visa AR credit
4000008260000000 gb ok visa GB credit
4000058260000005 - ok visa GB debit
5555558265554449 - ok mastercard GB credit
4000002760000016 de ok visa DE credit
4000002500000003 fr ok visa FR credit
4000007240000007 es ok visa ES credit
4000003800000008 it ok visa IT credit
4000005280000002 nl ok visa NL credit
4000003720000005 ie ok visa IE credit
4000006160000005 pl ok visa PL credit
4000006420000001 ro ok visa RO credit
4000007520000008 se ok visa SE credit
4000007560000009 ch ok visa CH credit
4000007840000001 ae ok visa AE credit
4000001120000005 by ok visa BY credit
4000000360000006 au ok visa AU credit
4000001560000002 cn ok visa CN credit
4000003440000004 hk ok visa HK credit
4000003560000008 in ok visa IN credit
4000003920000003 jp ok visa JP credit
4000007020000003 sg ok visa SG credit
4000007640000003 th ok visa TH credit
4000000000000002 visa_chargeDeclined declined card_declined generic_decline
4000000000009995 visa_chargeDeclinedInsufficientFunds declined card_declined insufficient_funds
4000000000009987 visa_chargeDeclinedLostCard declined card_declined lost_card
4000000000009979 visa_chargeDeclinedStolenCard declined card_declined stolen_card
4000000000000069 chargeDeclinedExpiredCard declined expired_card expired_card
4000000000000127 chargeDeclinedIncorrectCvc declined incorrect_cvc incorrect_cvc
4000000000000119 chargeDeclinedProcessingError declined processing_error processing_error
4000000000006975 visa_chargeDeclinedVelocityLimitExceeded declined card_declined card_velocity_exceeded
4000000000000341 chargeCustomerFail declined card_declined generic_decline
4100000000000019 radarBlock blocked
4000000000004954 riskLevelHighest blocked
4000008400000407 highFraudDisputeScore blocked
4000008400000159 highEfwScore blocked
4000008400001017 radarDynamicRiskThreshold blocked
4001858821843804 freeTrialAbuseBlock blocked
4000000000009235 riskLevelElevated elevated
4000000000000101 cvcCheckFail check cvc_check=fail
4000000000000036 avsZipFail check address_postal_code_check=fail
4000058400307872 cvcCheckFailElevatedRisk check cvc_check=fail
4000058400306072 avsZipFailElevatedRisk check address_postal_code_check=fail
4000000000000028 avsLine1Fail check address_line1_check=fail
4000000000000010 avsFail check address_line1_check=fail address_postal_code_check=fail
4000000000000044 avsUnchecked check address_line1_check=unavailable address_postal_code_check=unavailable
4000000000001208 - ok visa US credit
4000000000003725 - ok visa US credit
4000000000003220 threeDSecure2Required challenged succeeded
4000008400000027 - challenged succeeded
4000008400001629 threeDSecureRequiredChargeDeclined challenged declined
4000008400001280 threeDSecureRequiredProcessingError declined card_declined generic_decline
4000000000003055 threeDSecureOptional optional challenge
4000000000003097 threeDSecureOptionalProcessingError optional processing_error
4000008405600003 adaptive3dsChallenge optional challenge
4242424242424242 visa optional attempt_acknowledged
378282246310005 amex_threeDSecureNotSupported optional not_supported
4000000032200000 - frictionless
4000002500003155 authenticationRequiredOnSetup challenged succeeded
4000002760003184 authenticationRequired challenged succeeded
4000003800000446 authenticationRequiredSetupForOffSession challenged succeeded
4000008260003178 authenticationRequiredChargeDeclinedInsufficientFunds challenged declined
4000582600000094 - challenged succeeded
4000582600000045 - challenged succeeded
4000582600000102 - challenged succeeded
4000582600000110 - challenged succeeded
4000000000000259 createDispute disputed 1 needs_response fraudulent chargeback
4000000000002685 createDisputeProductNotReceived disputed 1 needs_response product_not_received chargeback
4000000000001976 createDisputeInquiry disputed 1 warning_needs_response fraudulent inquiry
4000000404000079 createMultipleDisputes disputed 2 needs_response fraudulent chargeback
4000000404000038 createCe3EligibleDispute disputed 1 needs_response fraudulent chargeback
4000008400000779 createComplianceDispute disputed 1 needs_response noncompliant compliance
5105008400000002 createMastercardComplianceDispute disputed 1 needs_response noncompliant compliance
4000000001000043 createAutoRepresentmentEligibleDispute disputed 1 needs_response fraudulent chargeback
4000000404004816 createRapidDisputeResolutionDispute disputed 1 prevented fraudulent resolution
4000000404005649 createCe3BlockDispute disputed 1 prevented fraudulent block
5105000300000018 createEthocaAlert disputed 1 prevented fraudulent resolution
4000000000005423 createIssuerFraudRecord warned
4000000000007726 pendingRefund refund pending succeeded
4000000000005126 refundFail refund succeeded failed
4000000000000077 bypassPending available
4000003720000278 bypassPendingInternational available
`
  .trim()
  .split('\n')
  .map(line => {
    const [number = '', id = '', does = '', ...how] = line.split(' ');
    return { number, id, does, how };
  });
