/**
 * Who may do what. Everything a person can do is an `operation` with a permission; the table in
 * `model.ts` says who has it and what must be in order, and nothing is allowed that no line grants. Because operations are
 * enumerable, one test walks them all and proves that a stranger is refused each of them. An operation that is
 * sensitive asks for a fresh proof of identity besides (`step-up.ts`), bound to what it is about; one that two people
 * must want (`approvals/`) is kept as a request until a second one approves it, and then runs as it was asked for.
 */
import 'server-only';

export {
  type Actor,
  type ActorSession,
  accountIdOf,
  type Challenge,
  guest,
  isSystem,
  knownGuest,
  lackOf,
  may,
  nowhere,
  systemActor,
} from './actor.ts';
export { approve } from './approvals/approve.ts';
export { listRequests } from './approvals/list-requests.ts';
export {
  AnotherWaits,
  NotYourRequest,
  RequestClosed,
  SamePerson,
  SecondPersonWanted,
} from './approvals/refusals.ts';
export { refuse } from './approvals/refuse.ts';
export { withdraw, withdrawRequestsOf } from './approvals/withdraw.ts';
export { CardNumberRefused, refuseCardNumbers } from './card-number-refused.ts';
export { everythingAsksForPermission, secondPersonIsAnother } from './controls.ts';
export { conflictOf, isPaymentRole, PAYMENT_ROLES, permissionsOf, ROLE_WORDS } from './duties.ts';
export { type Limit, limit, limitAll, TooManyRequests } from './limit.ts';
export {
  type Lack,
  type Method,
  PERMISSIONS,
  type Permission,
  type RequestView,
  type Role,
  STAFF_ROLES,
  type StaffRole,
  TRAINING,
  type TrainingModule,
} from './model.ts';
export { NotAllowed } from './not-allowed.ts';
export { type Operation, type OperationContext, operation, operations, parse } from './operation.ts';
export { accessImpersonal, accessPersonalData } from './personal-data.ts';
export { recentUses } from './recent-uses.ts';
export { recordRead, recordRefusal, recordRefusedPage } from './record.ts';
export { freshProof, recordProof, requireFreshProof, StepUpRequired, type WantedProof } from './step-up.ts';
