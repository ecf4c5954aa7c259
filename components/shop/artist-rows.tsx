import { Artwork } from '#components/ui/artwork.tsx';
import { Link } from '#components/ui/link.tsx';
import type { ArtistView, PrintCard } from '#lib/catalog/model.ts';

type Props = {
  artists: readonly ArtistView[];
  /** By slug: the newest print of each artist. */
  first: Readonly<Record<string, readonly PrintCard[]>>;
  counts: ReadonlyMap<string, number>;
  level?: 2 | 3;
};

/** The artists as lines of a ledger: name, place, what the work looks like, and one print of each. */
export function ArtistRows({ artists, first, counts, level = 3 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <ul className="border-b border-line">
      {artists.map(artist => {
        const print = first[artist.slug]?.[0];
        const editions = counts.get(`artist:${artist.slug}`) ?? 0;
        return (
          <li
            key={artist.slug}
            className="group relative grid grid-cols-[4.5rem_1fr] items-center gap-x-5 border-t border-line py-4 sm:grid-cols-[5.5rem_1fr] md:grid-cols-[5.5rem_4fr_5fr_auto] md:gap-x-8"
          >
            {print ? (
              <Artwork image={print.image} sizes="5.5rem" alt="" className="row-span-3 md:row-span-1" />
            ) : (
              <span />
            )}
            <div>
              <Heading className="display text-heading">
                <Link
                  href={`/artists/${artist.slug}`}
                  className="after:absolute after:inset-0 group-hover:underline group-hover:decoration-vermilion group-hover:decoration-1 group-hover:underline-offset-[0.2em]"
                >
                  {artist.name}
                </Link>
              </Heading>
              <p className="text-small text-muted">{artist.place}</p>
            </div>
            <p className="text-[0.9375rem]">{artist.style}</p>
            <p className="tabular hidden text-small text-muted md:block">
              {editions} {editions === 1 ? 'edition' : 'editions'}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
