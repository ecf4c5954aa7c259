import type { StaffRole } from '#lib/access/model.ts';
import type { Control } from '#lib/control.ts';

export * from './assessment/model.ts';
export * from './campaign/model.ts';
export * from './duties/model.ts';
export * from './findings/model.ts';
export * from './pack/model.ts';
export * from './providers/model.ts';
export * from './runs/model.ts';
export * from './saq/model.ts';

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

/** A clause as it is published: its words alone. */
export type ClauseText = { readonly id: string; readonly heading: string; readonly text: readonly string[] };

/** Why a version was made. */
export const REASONS = {
  law: 'The law changed',
  business: 'Our business changed',
  review: 'Our regular review',
  correction: 'A correction',
} as const;
export type Reason = keyof typeof REASONS;

/** How long before it takes effect a version that matters to customers is published, in days. */
export const NOTICE_DAYS = 30;

/** A version as everybody may see it. Moments in ISO 8601. */
export type PolicyVersion = {
  number: number;
  clauses: readonly ClauseText[];
  /** Of its printed text, lower-case hexadecimal. */
  sha256: string;
  /** What is new, in a few sentences for customers. */
  summary: string;
  reason: Reason;
  material: boolean;
  publishedAt: string;
  effectiveAt: string;
  /** The number of the version before it; null of the first. */
  supersedes: number | null;
};

/** A stretch of words that both versions have, or only the one before, or only the one after. */
export type Piece = { kind: 'same' | 'gone' | 'new'; words: string };

/** What one version says of a clause otherwise than another. Nothing of it is left out: what is the same is there too. */
export type ClauseDifference = {
  id: string;
  kind: 'same' | 'changed' | 'new' | 'gone';
  /** Its place in the later version; of one that is gone, in the earlier. */
  number: number;
  heading: readonly Piece[];
  paragraphs: readonly (readonly Piece[])[];
};

/**
 * Where a version stands. `overtaken`: another took effect in its place before it ever held. `until`: when the next took,
 * or takes, its place, in ISO 8601; null while none is published.
 */
export type ListedVersion = Omit<PolicyVersion, 'clauses'> & {
  standing: 'to-come' | 'in-force' | 'past' | 'overtaken';
  until: string | null;
};

/** A version as the desk lists it; people as the audit ledger names them. */
export type DeskVersion = ListedVersion & { publishedBy: string; approvedBy: string | null };

/** What is to become the next version. Moments in ISO 8601; people as the audit ledger names them. */
export type DraftView = {
  id: string;
  state: 'open' | 'published' | 'discarded';
  basedOn: number;
  clauses: readonly ClauseText[];
  summary: string;
  reason: Reason;
  material: boolean;
  /** The chosen day; empty: as soon as it is published. */
  effectiveOn: string;
  /** From when it would hold if it were published now. */
  effectiveFrom: string;
  edits: number;
  createdBy: string;
  createdAt: string;
  changedBy: string;
  changedAt: string;
  /** What it says otherwise than what was published last. */
  changes: readonly ClauseDifference[];
  /** What keeps it from being published. */
  problems: readonly string[];
};

/** That the policy was read through. */
export type ReviewView = { id: string; at: string; by: string; version: number; ledTo: number | null; note: string };
