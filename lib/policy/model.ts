/** One commitment of the company: what it promises, in the words that are published. */
export type Clause = {
  /** Its anchor on the policy page; stays the same for ever, because other pages link to it. */
  id: string;
  heading: string;
  /** Paragraphs of plain prose. */
  text: readonly string[];
};

/** Declares a clause. */
export const clause = (declared: Clause): Clause => declared;
