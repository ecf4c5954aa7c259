/** One value that may hold a card number: where it stands, as a person can find it. */
export type Stored = { place: string; text: string };

/** A bunch of what is stored: up to where it reaches, how much it was, and the values of it to be looked at. */
export type Bunch = {
  reached: string;
  rows: number;
  bytes: number;
  longNumbers: number;
  opened: number;
  look: Stored[];
};

/**
 * Something that is walked through: a table, or a folder. `id` sorts, and is the same in each walk. `from` reads on after
 * what a bunch had reached, a few rows or a part of a file at a time; whoever has had enough stops, and it is closed.
 */
export type Place = { id: string; from(reached: string | null): AsyncGenerator<Bunch> };
