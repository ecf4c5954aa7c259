import type { Tx } from '#lib/db/index.ts';

type Text = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** One file of the pack: its name in the archive, what it is, and its content as a stream, read when its turn comes. */
export type PackFile = { name: string; says: string; content: () => Text };

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
