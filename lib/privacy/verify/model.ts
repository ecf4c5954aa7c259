import type { Person } from '../rows-of.ts';

/**
 * What a person can be recognized by, gathered before they are forgotten. `own` is theirs alone wherever it is seen; a
 * name, a street or a network may be somebody else's as well. Nothing of it is kept in the open.
 */
export type Identifiers = {
  person: Person;
  /** Orders without an account to the same mailbox, by which they are found once the mailbox is blank. */
  orders: string[];
  /** The customer at Stripe, as it is written there. */
  customer: string | null;
  words: { word: string; what: string; own: boolean }[];
  /** How many further words there were: nobody has so many names. */
  leftOut: number;
};

/** Something that should be gone, or may stay and why. Says where and how many, never what. */
export type Left = { where: string; what: string; count: number };
export type Hold = Left & { because: string };

/** What an independent look found, and how many characters it read where (null: it asked). `others`: where a name of theirs is another person’s too. */
export type Finding = {
  checkedAt: string;
  looked: { where: string; characters: number | null }[];
  residue: Left[];
  holds: Hold[];
  others: Left[];
  /** Places that could not be looked into, and why. */
  unseen: { where: string; because: string }[];
};

/**
 * A place outside the database. Its text is looked through (`because`: why words may stand there), or it says itself what
 * it has left, or nobody can look into it from here.
 */
export type Place = { where: string } & (
  | { texts(): AsyncIterable<string>; because?: string }
  | { left: readonly string[] }
  | { unseen: string }
);
