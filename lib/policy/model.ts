import type { StaffRole } from '#lib/access/model.ts';
import type { Control } from '#lib/control.ts';

/**
 * What people have to do themselves because no check can: it has an owner and a period, and turns red when it is not
 * done in time (`lib/policy/duties`).
 */
export type Duty = {
  /** Stays the same for ever: what was done is kept under it. */
  readonly id: string;
  /** What is to be done, in one sentence. */
  readonly says: string;
  /** Who sees that it is done. */
  readonly owner: StaffRole;
  /** At least so often, in months. */
  readonly everyMonths: 1 | 3 | 6 | 12;
  /** What shows that it was done: an uploaded file, a note of who did it, or one of the two. */
  readonly evidence: 'file' | 'note' | 'either';
};

/** Declares a duty. */
export const duty = (declared: Duty): Duty => declared;

/** One commitment of the company: what it promises, and what keeps it. An index, never an engine: nothing is done here. */
export type Clause = {
  /** Its anchor on the policy page; stays the same for ever, because other pages link to it. */
  readonly id: string;
  readonly heading: string;
  /** Paragraphs of plain prose: the words that are published and that bind us. */
  readonly text: readonly string[];
  /** How we keep it, in sentences for customers. Not part of what is promised: it may be said better at any time. */
  readonly keeps: readonly string[];
  /** What proves by itself that it is kept. */
  readonly controls: readonly Control[];
  /** What people do for it. */
  readonly duties: readonly Duty[];
};

/** Declares a clause. */
export const clause = (declared: Clause): Clause => declared;
