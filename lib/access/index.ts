/**
 * Who may do what. Everything a person can do is an `operation` with a permission; the table in
 * `model.ts` says who has it, and nothing is allowed that no line grants. Because operations are
 * enumerable, one test walks them all and proves that a stranger is refused each of them.
 */
import 'server-only';

export { type Actor, accountIdOf, guest, may } from './actor.ts';
export { type Limit, limit, limitAll, TooManyRequests } from './limit.ts';
export { PERMISSIONS, type Permission, type Role, type StaffRole } from './model.ts';
export { NotAllowed, type Operation, type OperationContext, operation, operations, parse } from './operation.ts';
