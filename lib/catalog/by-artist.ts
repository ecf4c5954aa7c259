import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { artist, print, variant } from './schema.ts';

/** The condition that a variant is of an artist's print, for a statement of the caller's own. */
export const isByArtist = (variantId: SQLWrapper, artistSlug: string): SQL =>
  sql`${variantId} in (select ${variant.id} from ${variant} join ${print} on ${print.id} = ${variant.printId}
    join ${artist} on ${artist.id} = ${print.artistId} where ${artist.slug} = ${artistSlug})`;
