import type { Severity } from '#lib/control.ts';

/** What a run came to. `failed`: the check itself broke down, so nobody knows; that is a finding too. */
export const RESULTS = ['held', 'broken', 'failed', 'not_checked'] as const;
export type Result = (typeof RESULTS)[number];

/** How many runs came to what. */
export type Tally = Partial<Record<Result, number>>;

/** One run, as pages show it. Moments in ISO 8601. */
export type ControlRunView = {
  seq: number;
  id: string;
  controlId: string;
  startedAt: string;
  finishedAt: string;
  askedBy: string;
  result: Result;
  says: string;
  broken: readonly string[];
  evidence: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  previousHash: string;
  hash: string;
};

/** When a promise was last looked at, for everybody to read, and with what result (ISO 8601). Null where it has not been yet. */
export type LastProved = { controlId: string; says: string; at: string | null; result: Result | null };

/** How far the runs are that somebody asked for together. */
export type RoundView = {
  id: string;
  askedBy: string;
  startedAt: string;
  finishedAt: string | null;
  total: number;
  reached: number;
  /** The control that is looked at now; null when all are done. */
  now: string | null;
  tally: Tally;
};

/** In hours, how soon a broken promise has to be mended. */
export const MEND_WITHIN_HOURS: Readonly<Record<Severity, number>> = {
  critical: 48,
  high: 7 * 24,
  medium: 30 * 24,
  low: 90 * 24,
};

/** What the runs of a day (UTC, `2026-03-01`) came to; a check that failed counts with the broken. */
export type DayOfRuns = { day: string; held: number; broken: number; not_checked: number };

/** Results as people read them. */
export const RESULT_WORDS: Readonly<Record<Result, string>> = {
  held: 'Held',
  broken: 'Broken',
  failed: 'Check failed',
  not_checked: 'Not looked at',
};
