/** One wrong version of the code. `text` occurs exactly once in `file`; `wrong` takes its place. */
export type Edit = { file: string; text: string; wrong: string };

/** A bug that another shop had, built into ours on purpose. */
export type Mutant = {
  /** Its row in the list of known bugs, and the number that its test's title begins with. */
  row: number;
  /** What the wrong version does. */
  does: string;
  edits: readonly Edit[];
};
