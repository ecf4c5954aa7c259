import type { Assurance, RiskOutcome, RiskStage } from '../model.ts';

/** What a rule's hit does in a version of the rules; `name`: what the rule calls it. */
export type ActionView = { name: string; outcome: RiskOutcome; score: number };

/** A limit of a rule by its name. `usual`: what the rule's file declares. */
export type LimitView = { name: string; value: number; usual: number };

/** A rule as a version of the rules sets it. */
export type RuleView = {
  id: string;
  /** Its row in the catalogue of the standard. */
  number: number;
  title: string;
  because: string;
  stage: RiskStage;
  on: boolean;
  /** A source that it needs and that this shop does not have: it cannot be switched on. */
  lacks: string | null;
  /** What a buyer shows of themselves that answers its hits; null: a person has to. */
  answeredBy: Assurance | null;
  /** Nobody may relax it. */
  absolute: boolean;
  actions: readonly ActionView[];
  limits: readonly LimitView[];
};

/** One thing that two versions say differently, in words. */
export type Change = { rule: string | null; title: string; says: string };

export type RulesetStatus = 'draft' | 'shadow' | 'live' | 'retired' | 'discarded';

/** A version of the rules. Moments in ISO 8601; people as the audit ledger names them. */
export type VersionView = {
  version: number;
  status: RulesetStatus;
  note: string;
  createdBy: string;
  createdAt: string;
  basedOn: number | null;
  shadowSince: string | null;
  publishedBy: string | null;
  approvedBy: string | null;
  publishedAt: string | null;
  retiredAt: string | null;
  /** A draft that people may change; those of a build are copied first. */
  editable: boolean;
};

export type BandsView = { challenge: number; hold: number; block: number };

/** What the pages on versions are drawn from: everything that is set, and what keeps it from being tried. */
export type RulesetView = VersionView & {
  rules: readonly RuleView[];
  bands: BandsView;
  problems: readonly string[];
};

/** A hit of a rule, for a page: what it saw and allows, what it did, and what the gate said in the end. */
export type RuleHitView = {
  paymentId: string;
  at: string;
  verdict: RiskOutcome;
  outcome: RiskOutcome;
  score: number;
  value: string | number | null;
  threshold: string | number | null;
};
