import type { Person } from '../rows-of.ts';

/**
 * What a person can be recognized by, gathered before they are forgotten. `own` is theirs alone wherever it is seen; a
 * name, a street or a network may be somebody else's as well. Nothing of it is kept in the open.
 */
export type Identifiers = {
  person: Person;
  /** Orders without an account to the same mailbox, by which they are found once the mailbox is blank. */
  orders: string[];
  words: { word: string; what: string; own: boolean }[];
  /** How many further words there were: nobody has so many names. */
  leftOut: number;
};

/** Something that should be gone, or may stay and why. Says where and how many, never what. */
export type Left = { where: string; what: string; count: number };
export type Hold = Left & { because: string };

/** What an independent look found, and how many characters it read where. `others`: where a name of theirs is another person’s too. */
export type Finding = {
  checkedAt: string;
  looked: { where: string; characters: number }[];
  residue: Left[];
  holds: Hold[];
  others: Left[];
};

/** A place outside the database in which words can be looked for: logs, mails, another company. `because`: why they may stand there. */
export type Place = { where: string; texts(): AsyncIterable<string>; because?: string };
