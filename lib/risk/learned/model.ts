/**
 * One sign of a trained model: how it is brought to scale, and what one step of it adds to the log-odds of fraud.
 * `unknown`: the step is that the sign is not known.
 */
export type Weight = { sign: string; unknown: boolean; mean: number; scale: number; weight: number };

/** `bias`: the log-odds of a payment whose every sign is at its mean. Fraud and honesty count as equally likely beforehand. */
export type Trained = { bias: number; weights: readonly Weight[] };

/** What a model was trained on: labelled payments made in this time, and how many of them were kept to learn from. */
export type TrainedOn = { fraud: number; honest: number; from: string; until: string };

/** What a score from `from` on would have meant in the time that the model had not seen. */
export type ModelBand = { from: number; fraud: number; honest: number };

/** How good it was on labelled payments made later than any that it learned from; null where one kind was missing. */
export type ModelMeasures = {
  fraud: number;
  honest: number;
  from: string;
  until: string;
  areaUnderRoc: number | null;
  averagePrecision: number | null;
  bands: readonly ModelBand[];
};

/** So many of each kind must be known, or there is nothing to learn and no score. */
export const FEWEST = { fraud: 50, honest: 200 } as const;

/** Scores of which it is told how many payments reach them; the first three are the limits of the rule at first. */
export const SCORES_TOLD = [80, 95, 99] as const;

export type ModelStatus = 'draft' | 'shadow' | 'live' | 'retired';

/** A version of the learned score, for a page. Moments in ISO 8601; people as the audit ledger names them. */
export type ModelView = {
  version: number;
  status: ModelStatus;
  trainedAt: string;
  trainedBy: string;
  trainedOn: TrainedOn;
  measures: ModelMeasures;
  decidedBy: string | null;
  approvedBy: string | null;
  decidedAt: string | null;
  /** What weighs most, the heaviest first: what a step of one deviation adds to the log-odds. */
  heaviest: readonly { says: string; weight: number }[];
  /** What it said beside the live one within 30 days, where it ran in shadow. */
  beside: {
    payments: number;
    bands: readonly { from: number; payments: number; fraud: number; honest: number }[];
  } | null;
};

/** How many labelled payments there are to learn from. */
export type Known = { fraud: number; honest: number };
