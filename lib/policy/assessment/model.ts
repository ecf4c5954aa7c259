import type { Severity } from '#lib/control.ts';

/** What one way of attack came to. `found`: what it got through, one sentence each; none is good. */
export type ProbeResult = {
  id: string;
  says: string;
  severity: Severity;
  outcome: 'withstood' | 'found' | 'not_tried';
  /** How many requests it took. */
  requests: number;
  found: readonly string[];
};

/** One assessment of the shop by itself, as pages show it. Moments in ISO 8601. */
export type AssessmentView = {
  id: string;
  askedBy: string;
  askedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  origin: string;
  /** Ways of attack that were tried, of how many. */
  done: number;
  total: number;
  results: readonly ProbeResult[];
  /** Why it did not come to an end; null when it did. */
  failed: string | null;
};
