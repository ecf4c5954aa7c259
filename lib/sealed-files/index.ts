/**
 * Files that are too large to lie in a column: a copy of somebody's data, an evidence pack, a report that shows that a
 * duty was done. They are kept in Postgres, so that a backup has them and every process reaches them, in pieces: neither
 * who writes one nor who sends it to a browser ever has it in memory whole.
 *
 * Many files are packed into one as a ZIP archive (`archiveOf`), which is a stream as well.
 *
 * Each piece is sealed for its own place. It opens in no other file, at no other place of its own, and nowhere without
 * the shop's secret. What a file is called, whose it is and until when it may be taken is known to the room that keeps
 * it, which declares its table of pieces here (`tableOfPieces`, in its schema) and says how long each file is when it
 * opens it: a piece that was taken away is missed.
 */
import 'server-only';

export { type ArchivedFile, archiveOf } from './archive-of.ts';
export { sealedFiles } from './sealed-files.ts';
