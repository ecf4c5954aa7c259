/** What can be answered to a question of the questionnaire. */
export const SAQ_ANSWERS = {
  in_place: 'In place',
  in_place_ccw: 'In place with a compensating control',
  not_applicable: 'Not applicable',
  not_in_place: 'Not in place',
} as const;
export type SaqAnswer = keyof typeof SAQ_ANSWERS;

/**
 * A question of SAQ A (PCI DSS v4.0.1) in our own words, under the number that it has there. `eligibility`: what must be
 * so for SAQ A to be the right questionnaire at all.
 */
export type SaqQuestion = {
  readonly id: string;
  readonly chapter: string;
  readonly asks: string;
  /** How it is here. */
  readonly says: string;
  /** Ids of the controls that answer it. */
  readonly controls: readonly string[];
  /** Ids of the duties that answer it. */
  readonly duties: readonly string[];
  /** What only a person can know; null where the controls are enough. */
  readonly human: string | null;
  /** For what does not concern a shop like this one, subject to the person's word. */
  readonly notApplicable?: true;
};

/** What somebody of the staff answered, good for a year. Moments in ISO 8601. */
export type SaqWord = { answer: SaqAnswer; note: string; by: string; at: string };

/** A question with what is known of its answer. */
export type SaqLine = SaqQuestion & {
  /** From the last runs of its controls; null where none can tell. */
  prefilled: SaqAnswer | null;
  /** What the answer rests on, a sentence each. */
  because: readonly string[];
  word: SaqWord | null;
  /** Whether a person still has to say something. */
  open: boolean;
};
