export { rolesAsGiven, unusedAccountsDisabled } from './access-kept-small.ts';
export { accessReviewed } from './access-reviewed.ts';
export { staffAcknowledgedPolicy, staffHaveSecondFactor, staffTrained } from './staff-in-order.ts';
export { suspiciousSignInsProved } from './suspicious-proved.ts';
