/**
 * The payment security policy: what the company promises its customers about payment. The product exists to keep
 * it, so it is the table of contents of everything else. Each clause is one file; the page prints them in order.
 */
import 'server-only';

export { allControls, allDuties, clauses } from './clauses/index.ts';
export type { Clause, Duty } from './model.ts';
export { POLICY_VERSION } from './version.ts';
