import type { Tx } from '#lib/db/index.ts';
import type { ArchivedFile } from '#lib/sealed-files/index.ts';

/** One file of the pack, and what it is. */
export type PackFile = ArchivedFile & { says: string };

/** What the pack is made from: everything of one moment. */
export type Given = {
  tx: Tx;
  now: Date;
  /** Told while a chapter is written, for the first page: what was computed anew and found as it was written, or not. */
  verdict: (good: boolean, says: string) => void;
};

/** A part of the pack. `files` says which there are; nothing is read before they are written. */
export type Chapter = { title: string; says: string; files: (given: Given) => Promise<readonly PackFile[]> };

/** A file of indented JSON. */
export const jsonFile = (name: string, says: string, value: () => Promise<unknown>): PackFile => ({
  name,
  says,
  content: async function* () {
    yield `${JSON.stringify(await value(), null, 2)}\n`;
  },
});
