import type { Source } from '../rule.ts';

/** The sources of facts that this shop has; a rule that needs another cannot be switched on. */
export const sourcesThere = (): ReadonlySet<Source> => new Set();
