import { db } from '#lib/db/index.ts';
import { goOn, type Piece } from './go-on.ts';
import { cardWalk } from './schema.ts';
import { beginWalk, walkUnderWay } from './walk.ts';

const WHOLE: Piece = { milliseconds: 60_000, rows: 1_000_000 };

/** A walk through everything from its beginning to its end, in such pieces; one that is under way is left. Answers how many. */
export async function walked(now: Date, piece: Piece = WHOLE): Promise<number> {
  if (await walkUnderWay()) await db().delete(cardWalk);
  let pieces = 0;
  for (let walk = await beginWalk(now); walk; walk = await walkUnderWay()) {
    await goOn(walk, now, piece);
    pieces++;
  }
  return pieces;
}
