import { ViewTransition } from 'react';
import { Artwork } from '#components/ui/artwork.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { CropMarks } from '#components/ui/crop-marks.tsx';
import { Link } from '#components/ui/link.tsx';
import { Price } from '#components/ui/money.tsx';
import type { PrintCard } from '#lib/catalog/model.ts';
import { Edition } from './edition.tsx';

type Props = { card: PrintCard; editions: number; artists: number };

/** The first thing seen: what this is, and one sheet between its crop marks. */
export function Hero({ card, editions, artists }: Props) {
  return (
    <section className="column grid items-center gap-x-16 gap-y-10 pt-8 md:pt-12 lg:grid-cols-12">
      <div className="lg:col-span-7">
        <h1 className="display text-display">
          A print,
          <br />
          and its proof.
        </h1>
        <p className="mt-6 max-w-[46ch] text-lead text-muted">
          {editions} limited editions by {artists} artists, numbered by hand and closed for good. The count you see is
          the count there is.
        </p>
        <div className="mt-8 flex flex-wrap items-center gap-x-7 gap-y-3">
          <ButtonLink href="/prints" size="large">
            See the prints
          </ButtonLink>
          <Link href="/#counterproof" className="link py-2">
            What a counterproof is
          </Link>
        </div>
      </div>
      <div className="relative mx-auto w-full max-w-[27rem] lg:col-span-5 lg:max-w-none">
        <CropMarks>
          <ViewTransition name={`print-${card.slug}`} share="plate">
            <Artwork image={card.image} sizes="(min-width: 80rem) 27rem, (min-width: 64rem) 34vw, 24rem" eager />
          </ViewTransition>
        </CropMarks>
        <div className="mt-1 flex flex-wrap items-baseline justify-between gap-x-6 px-5 text-small sm:px-7">
          <p>
            <Link href={`/prints/${card.slug}`} className="link py-1 font-medium">
              {card.title}
            </Link>
            <span className="text-muted">, {card.artist.name}</span>
          </p>
          <p className="flex gap-4">
            <Edition editionSize={card.editionSize} left={card.left} />
            <Price from minor={card.fromMinor} currency={card.currency} />
          </p>
        </div>
      </div>
    </section>
  );
}
