export { authenticationGiven } from './authentication-given.ts';
export { casesDecidedInTime } from './cases-in-time.ts';
export { decisionsReplay } from './decisions-replay.ts';
export { judgedAtOnce } from './judged-at-once.ts';
export { rulesApprovedByTwo } from './rules-by-two.ts';
