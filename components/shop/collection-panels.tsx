import { Artwork } from '#components/ui/artwork.tsx';
import { Link } from '#components/ui/link.tsx';
import type { CollectionView, PrintCard } from '#lib/catalog/model.ts';

type Props = {
  collections: readonly CollectionView[];
  /** By slug: the newest prints of each collection. */
  first: Readonly<Record<string, readonly PrintCard[]>>;
  counts: ReadonlyMap<string, number>;
  level?: 2 | 3;
};

/** Each collection as a wall of three prints with its words beneath. */
export function CollectionPanels({ collections, first, counts, level = 3 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <ul className="grid gap-x-6 gap-y-12 md:grid-cols-3">
      {collections.map(({ slug, title, description }) => (
        <li key={slug} className="group relative">
          <div className="grid grid-cols-3 items-end gap-2 bg-sheet p-4 sm:p-5">
            {first[slug]?.slice(0, 3).map((card, index) => (
              <Artwork
                key={card.slug}
                image={card.image}
                sizes="(min-width: 52rem) 10vw, 28vw"
                alt=""
                className={index === 1 ? '-translate-y-3' : ''}
              />
            ))}
          </div>
          <Heading className="display mt-4 text-heading">
            <Link
              href={`/collections/${slug}`}
              className="after:absolute after:inset-0 group-hover:underline group-hover:decoration-vermilion group-hover:decoration-1 group-hover:underline-offset-[0.2em]"
            >
              {title}
            </Link>
          </Heading>
          <p className="mt-1.5 text-[0.9375rem] text-muted">{description}</p>
          <p className="tabular mt-2 text-small">{counts.get(`collection:${slug}`) ?? 0} editions</p>
        </li>
      ))}
    </ul>
  );
}
