import type { Severity } from '#lib/control.ts';

/** What can happen to a finding. */
export type FindingStep = 'opened' | 'assigned' | 'noted' | 'reminded' | 'overdue' | 'closed';

/** One line of the list of findings. Moments in ISO 8601; people as the audit ledger names them. */
export type FindingRow = {
  id: string;
  controlId: string;
  /** The promise that was broken. */
  promise: string;
  severity: Severity;
  openedAt: string;
  dueAt: string;
  owner: string | null;
  says: string;
  overdue: boolean;
  closedAt: string | null;
};

export type FindingView = FindingRow & {
  seenAt: string;
  broken: readonly string[];
  openedByRun: number;
  seenByRun: number;
  closedByRun: number | null;
  steps: readonly { at: string; actor: string; step: FindingStep; says: string | null }[];
};
