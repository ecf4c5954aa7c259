import { DAY, later, MINUTE } from '#lib/clock.ts';
import { control, heldUnless, notChecked } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';
import { cardFound, type Walk } from '../card-walk/schema.ts';
import { beginWalk, lastWalk, walkUnderWay } from '../card-walk/walk.ts';

/** A walk begins each day. In a large shop one takes longer; longer than this is too long. */
const WALKED_WITHIN_DAYS = 7;

/**
 * R02: every column of every table, sealed ones opened, the outbox with its mails among them; logs; pages that are kept.
 * A job walks through all of it, piece by piece (`card-walk`). This looks at what it found and how far it came.
 */
export const noCardAtRest = control({
  id: 'cards.none-at-rest',
  says: `No card number and no security code is stored with us: not in the database, in no mail, in no log. All of it is looked through each day, or within ${WALKED_WITHIN_DAYS} days where there is very much.`,
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const found = await db().select({ place: cardFound.place }).from(cardFound).orderBy(cardFound.place).limit(51);
    const [last, under] = [await lastWalk(), await walkUnderWay()];
    const since = last?.finishedAt ?? under?.startedAt ?? now;
    const late = since < later(now, -WALKED_WITHIN_DAYS * DAY);
    if (!last && found.length === 0 && !late)
      return notChecked('The first walk is not over yet.', figures(last, under, now));
    const broken = [
      ...found.map(({ place }) => place),
      ...(late ? [`card_walk:none was over since ${since.toISOString()}`] : []),
    ];
    return heldUnless(broken, () => says(found.length, last, under), figures(last, under, now));
  },
  again: beginWalk,
  async progress() {
    const walk = await walkUnderWay();
    return (
      walk && { says: `${walk.done} of ${walk.total} places are looked through.`, done: walk.done, of: walk.total }
    );
  },
});

function says(found: number, last: Walk | null, under: Walk | null): string {
  if (found > 0) return `${found > 50 ? 'More than 50' : found} places hold what looks like card data.`;
  if (!last) return 'Nobody has looked through everything yet.';
  const read = `${last.rows} rows of ${last.done} tables and folders, ${last.bytes} bytes`;
  const ended = last.finishedAt?.toISOString().slice(0, 16).replace('T', ' ');
  const next = under ? 'Another walk is under way; what it comes to is a run of its own.' : '';
  return `Looked through ${read}, until ${ended} UTC: no card number. ${next}`.trim();
}

/** How much was read by the last whole walk, and how far the one under way is. */
const figures = (last: Walk | null, under: Walk | null, now: Date) => ({
  places: last?.done ?? 0,
  rows: last?.rows ?? 0,
  bytes: last?.bytes ?? 0,
  valuesWithLongNumbers: last?.longNumbers ?? 0,
  valuesOpened: last?.opened ?? 0,
  unseen: (last ?? under)?.unseen ?? [],
  lastWalkBegan: last?.startedAt.toISOString() ?? null,
  lastWalkEnded: last?.finishedAt?.toISOString() ?? null,
  underWaySince: under?.startedAt.toISOString() ?? null,
  underWayMinutes: under ? Math.floor((now.getTime() - under.startedAt.getTime()) / MINUTE) : null,
  underWayPlaces: under ? `${under.done} of ${under.total}` : null,
  underWayRows: under?.rows ?? null,
});
