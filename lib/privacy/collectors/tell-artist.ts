import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { getArtist } from '#lib/catalog/index.ts';
import { everyoneWhoAgreed } from '#lib/consent/index.ts';
import { csvOf } from '#lib/csv.ts';
import { db } from '#lib/db/index.ts';
import { recordDisclosure } from '#lib/disclosure/index.ts';
import { type BoughtPrint, deliveryOf, printsBoughtOf } from '#lib/orders/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { isLimited } from '../limits/limits-of.ts';

/** There is no such artist. */
export class NoSuchArtist extends Refusal {
  constructor() {
    super('not_found', 'There is no artist of this name.', 404);
  }
}

type Collector = { seq: number; name: string; country: string; bought: readonly BoughtPrint[] };

/**
 * The list for an artist: who has which of their prints, of those who agreed to it and have not objected. Each line is a
 * row of the ledger by that consent, or the list is not made at all: whoever withdraws in this moment stops it, and it is
 * asked for anew. Answers CSV, with cells that a program for tables would run made harmless. Throws NoSuchArtist.
 */
export const tellArtist = operation({
  name: 'collectors.tell',
  may: 'collectors.tell',
  input: z.strictObject({ slug: z.string().max(100) }),
  target: ({ slug }) => `artist:${slug.replaceAll(/[^\w-]/g, '')}`,
  prepare: async (_context, { slug }) => {
    const artist = await getArtist(slug);
    return artist && { artist: artist.name, collectors: await collectorsOf(slug) };
  },
  async run({ tx }, _input, found) {
    if (!found) throw new NoSuchArtist();
    const cells = [['name', 'country', 'print', 'numbers']];
    for (const { seq, name, country, bought } of found.collectors) {
      await recordDisclosure(tx, {
        recipient: 'artist',
        name: found.artist,
        act: 'collectors.list',
        purpose: 'To tell the artist who has their prints.',
        ground: 'consent',
        categories: ['name', 'country', 'prints'],
        about: `order:${bought[0]?.orderId}`,
        consentSeq: seq,
      });
      for (const { title, numbers } of bought) cells.push([name, country, title, numbers.join(' ')]);
    }
    return csvOf(cells);
  },
});

async function collectorsOf(slug: string): Promise<Collector[]> {
  const collectors: Collector[] = [];
  for await (const page of everyoneWhoAgreed(db(), 'artist'))
    for (const { who, seq } of page) {
      const bought = await printsBoughtOf(db(), who, slug);
      const [first] = bought;
      if (!first || (await isLimited(db(), who, 'artists'))) continue;
      const { shipTo } = await deliveryOf(first.orderId);
      collectors.push({ seq, name: shipTo.name, country: shipTo.country, bought });
    }
  return collectors;
}
