import { ViewTransition } from 'react';
import { Artwork } from '#components/ui/artwork.tsx';
import { Link } from '#components/ui/link.tsx';
import { Price } from '#components/ui/money.tsx';
import type { PrintCard as Card } from '#lib/catalog/model.ts';
import { Edition } from './edition.tsx';

const SIZES = '(min-width: 80rem) 19rem, (min-width: 52rem) 30vw, 46vw';

/** A print in a grid: the whole card leads to it, the title is the link. */
export function PrintCard({ card, sizes = SIZES, level = 3 }: { card: Card; sizes?: string; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <article className="group relative">
      <ViewTransition name={`print-${card.slug}`} share="plate">
        <Artwork
          image={card.image}
          sizes={sizes}
          alt=""
          className="transition-shadow duration-200 ease-press group-hover:shadow-[0_14px_30px_-12px_var(--shade)]"
        />
      </ViewTransition>
      <div className="mt-3.5">
        <Heading className="display text-[1.1875rem] leading-snug">
          <Link
            href={`/prints/${card.slug}`}
            className="after:absolute after:inset-0 group-hover:underline group-hover:decoration-vermilion group-hover:decoration-1 group-hover:underline-offset-[0.22em]"
          >
            {card.title}
          </Link>
        </Heading>
        <p className="text-small text-muted">{card.artist.name}</p>
        <p className="mt-1.5 flex flex-wrap items-baseline justify-between gap-x-4 text-small">
          {card.left > 0 ? (
            <Price from={card.fromMinor !== card.toMinor} minor={card.fromMinor} currency={card.currency} />
          ) : null}
          <Edition editionSize={card.editionSize} left={card.left} />
        </p>
      </div>
    </article>
  );
}

/** Cards in the columns of the page. */
export function PrintGrid({ cards, level = 3 }: { cards: readonly Card[]; level?: 2 | 3 }) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-6 md:grid-cols-3 xl:grid-cols-4">
      {cards.map(card => (
        <li key={card.slug}>
          <PrintCard card={card} level={level} />
        </li>
      ))}
    </ul>
  );
}
