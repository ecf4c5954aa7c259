/**
 * The words in which a domain says what it can prove about itself (its `controls.ts`). A control is one promise with a
 * check that is run against the real thing; the policy's clauses name them (`lib/policy/clauses`), and lib/policy runs
 * them on schedule, keeps what they found and opens a finding when a promise is broken.
 */

/** How bad it is when it is broken; says how soon it has to be mended. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What was looked at and seen, for an auditor: figures and names of things. Never about a person, never a secret. */
export type Evidence = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/**
 * What a check found. `says`: one sentence with the figures. `broken` names what breaks the promise, `<table>:<id>` or
 * what a person can find it by; the first 50 of them. `not_checked`: it could not be looked at from here (`says` why);
 * that is neither held nor broken, and is shown so.
 */
export type Checked =
  | { result: 'held'; says: string; evidence: Evidence }
  | { result: 'broken'; says: string; broken: readonly string[]; evidence: Evidence }
  | { result: 'not_checked'; says: string; evidence: Evidence };

/** How far something is, in one sentence and as a bar. */
export type Progress = { says: string; done: number; of: number };

export type Control = {
  /** `<domain>.<promise>`, for example `payments.every-payment-judged`. Stays the same for ever: runs are kept under it. */
  readonly id: string;
  /** The promise in one sentence that a customer understands. */
  readonly says: string;
  readonly severity: Severity;
  /** How often it runs by itself. */
  readonly every: 'hour' | 'day';
  /**
   * Whether the public page tells when it was last proved, and with what result: not where a red one would tell a thief
   * which door stands open.
   */
  readonly shown: 'everyone' | 'staff';
  /** How far a look is that takes longer than one run, for whoever reads the runs. Null when none is under way. */
  progress?(now: Date): Promise<Progress | null>;
  /** Begins such a look anew, where somebody asks for this control alone: what it comes to is another run. */
  again?(now: Date): Promise<unknown>;
  /** Looks at the real thing. Must not change anything. What it throws counts as a check that failed. */
  check(now: Date): Promise<Checked>;
};

/** Declares a control. */
export const control = (declared: Control): Control => declared;

/** The promise is kept. `evidence`: what was looked at, for whoever does not believe it. */
export const held = (says: string, evidence: Evidence): Checked => ({ result: 'held', says, evidence });

/** Nobody could look. `says` tells why, and what has to be so that somebody can; it is no finding, and no pass. */
export const notChecked = (says: string, evidence: Evidence = {}): Checked => ({
  result: 'not_checked',
  says,
  evidence,
});

/** Held when nothing was found that breaks it. `says` gets how many there were. */
export const heldUnless = (broken: readonly string[], says: (broken: number) => string, evidence: Evidence): Checked =>
  broken.length === 0
    ? held(says(0), evidence)
    : { result: 'broken', says: says(broken.length), broken: broken.slice(0, 50), evidence };
