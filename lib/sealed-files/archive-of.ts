import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

type Text = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** One file of an archive: its name in it, and what is in it, read when its turn comes. */
export type ArchivedFile = { name: string; content: () => Text };

/**
 * A ZIP archive of many files as a stream: one file is opened when the one before it is written, and none is ever in
 * memory whole. What the content of a file throws ends the archive with it, and so reaches whoever reads.
 */
export function archiveOf(files: readonly ArchivedFile[], modifiedAt: Date): Readable {
  const zip = new ZipFile();
  const archive = zip.outputStream as Readable;
  // The package listens to no stream that it is given, and an error that nobody hears ends the process. It may come before
  // anybody reads: who begins to read then is told.
  const breakOff = (error: Error): void => void archive.destroy(error);
  archive.on('error', () => {});
  zip.on('error', breakOff);
  for (const { name, content } of files)
    zip.addReadStreamLazy(name, { mtime: modifiedAt }, open =>
      open(null, Readable.from(content(), { objectMode: false }).on('error', breakOff)),
    );
  zip.end();
  return archive;
}
