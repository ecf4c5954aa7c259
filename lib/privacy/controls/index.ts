export { breachesTold, copiesReady, erasuresOnTime, requestsAnswered } from './answered-in-time.ts';
export { everythingMapped } from './everything-mapped.ts';
export { nothingLeftOfErased } from './nothing-left.ts';
export { retentionOnTime } from './retention-on-time.ts';
export { identitySealed } from './sealed.ts';
