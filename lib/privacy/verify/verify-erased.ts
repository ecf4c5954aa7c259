import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { type Catalog, readCatalog } from './catalog.ts';
import { MAY_STAY } from './declared.ts';
import { leftInRows } from './left-in-rows.ts';
import type { Finding, Identifiers, Place } from './model.ts';
import { finder } from './occurrences.ts';
import { opened } from './opened.ts';
import { seenIn } from './seen-in-database.ts';
import { Tally } from './tally.ts';
import { type Ours, rowAt, whoseRow } from './whose.ts';

/** Of a customer that was deleted there a number is left, as of the account. */
const AT_STRIPE = 'the customer at Stripe';
const NAMES_OTHERS = 'Somebody ordered to this mailbox without an account: that order is theirs to be forgotten.';

/**
 * Looks for what is left of somebody who was forgotten: in every row that hangs on them by a key, in the text of every row
 * of every table, and in `places` outside the database. By ways of its own: it knows neither the map of personal data nor
 * what the erasure did. Reads the whole database once; changes nothing.
 */
export async function verifyErased(
  identifiers: Identifiers,
  now: Date,
  places: readonly Place[] = [],
): Promise<Finding> {
  const catalog = await readCatalog(db());
  const { person, orders } = identifiers;
  const { held, ...inRows } = await leftInRows(db(), { person, orders }, catalog);
  const tally = new Tally(inRows);
  const account = 'account' in person ? person.account : null;
  const ours = { account, orders: new Set(orders), held: new Set(held) };
  for (const { name, plain } of catalog.tables) await lookInTable({ name, plain, catalog, ours, identifiers, tally });
  for (const place of places) await lookIn(place, identifiers, tally);
  return tally.finding(now);
}

const UNDER_WAY = 'The request that is being carried out: it names nobody as soon as it is closed.';

type Looking = {
  name: string;
  plain: string;
  catalog: Catalog;
  ours: Ours;
  identifiers: Identifiers;
  tally: Tally;
};

async function lookInTable({ name, plain, catalog, ours, identifiers, tally }: Looking): Promise<void> {
  const seen = new Map<string, Set<number>>();
  const size = await seenIn(name, identifiers.words, ({ place, index }) =>
    seen.set(place, (seen.get(place) ?? new Set()).add(index)),
  );
  tally.looked('the database', size);
  const found = finder(identifiers.words);
  for await (const { place, row } of opened(db(), { name, plain, where: sql`true` }))
    for (const { index } of found(JSON.stringify(row))) seen.set(place, (seen.get(place) ?? new Set()).add(index));
  for (const [place, indexes] of seen) {
    const row = await rowAt(db(), name, place);
    // A mail ends its occasion with the order that it is about.
    const about = String(row?.dedupe_key ?? '').slice(-36);
    const whose = ours.held.has(about) ? 'held' : row ? await whoseRow(db(), catalog, plain, row, ours) : 'nobody';
    for (const index of indexes) {
      const { what, own, word } = identifiers.words[index] as Identifiers['words'][number];
      const left = { where: plain, what };
      // Ids name nobody: rows that may hang on the bare account say its id.
      if (word === ours.account || what === AT_STRIPE) {
        const stays = MAY_STAY[plain]?.because ?? (whose === 'held' ? tally.open : null);
        if (stays) tally.hold(left, stays);
        else tally.residue(left);
      } else if (whose === 'held') tally.hold(left, tally.open);
      else if (whose === 'another' && !own) tally.other(left);
      else if (plain === 'privacy_request' && row?.closed_at === null) tally.hold(left, UNDER_WAY);
      else if (whose === 'another' && plain === 'sales_order' && row?.account_id === null)
        tally.hold(left, NAMES_OTHERS);
      else tally.residue(left);
    }
  }
}

async function lookIn(place: Place, { words, person }: Identifiers, tally: Tally): Promise<void> {
  const { where } = place;
  if ('unseen' in place) return tally.unseen(where, place.unseen);
  if ('left' in place) {
    tally.looked(where, null);
    for (const what of place.left) tally.residue({ where, what });
    return;
  }
  // Ids name nobody once the account is bare.
  const telling = words.filter(({ word }) => !('account' in person) || word !== person.account);
  const found = finder(telling);
  let size = 0;
  for await (const text of place.texts()) {
    size += text.length;
    for (const { index } of found(text)) {
      const left = { where, what: telling[index]?.what ?? '' };
      if (place.because) tally.hold(left, place.because);
      else tally.residue(left);
    }
  }
  tally.looked(where, size);
}
