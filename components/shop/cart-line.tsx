'use client';
import { Artwork } from '#components/ui/artwork.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Link } from '#components/ui/link.tsx';
import { Price } from '#components/ui/money.tsx';
import { type CartLineView, MOST_PER_LINE } from '#lib/cart/model.ts';

type Props = {
  line: CartLineView;
  currency: string;
  /** Of its heading: below the drawer's title, or the page's. */
  level: 2 | 3;
  onRemove: () => void;
  onQuantity: (quantity: number) => void;
};

/** One line of the cart. It is also a plain form, so that the quantity can be changed without script. */
export function CartLine({ line, currency, level, onRemove, onQuantity }: Props) {
  const Heading = `h${level}` as const;
  const { variantId, title, artist, choice, quantity, available, unitMinor, previousUnitMinor } = line;
  const most = Math.max(quantity, Math.min(MOST_PER_LINE, available));
  const counts = Array.from({ length: most }, (_, index) => index + 1);
  const id = `quantity-${variantId}`;
  return (
    <li data-variant={variantId} className="grid grid-cols-[5rem_1fr] gap-4 py-5 sm:grid-cols-[6rem_1fr]">
      <Link href={`/prints/${line.slug}`} tabIndex={-1} aria-hidden="true">
        <Artwork image={line.image} sizes="6rem" alt="" />
      </Link>
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <Heading className="display text-lg leading-snug">
            <Link href={`/prints/${line.slug}`} className="hover:underline hover:decoration-vermilion">
              {title}
            </Link>
          </Heading>
          <span className="font-medium">
            <Price minor={line.lineMinor} currency={currency} />
          </span>
        </div>
        <p className="text-small text-muted">{artist}</p>
        <p className="text-small text-muted">{choice}</p>
        <Told line={line} />
        {previousUnitMinor === null ? null : (
          <p className="mt-1 text-small">
            The price changed: <Price minor={unitMinor} was={previousUnitMinor} currency={currency} /> each.
          </p>
        )}
        <form action="/api/cart" method="post" className="mt-2.5 flex flex-wrap items-center gap-x-4 gap-y-2">
          <input type="hidden" name="variantId" value={variantId} />
          <label htmlFor={id} className="sr-only">
            How many of {title}, {choice}
          </label>
          <select
            id={id}
            name="quantity"
            value={quantity}
            onChange={event => onQuantity(Number(event.target.value))}
            className="tabular min-h-11 rounded-md border border-edge bg-paper px-3"
          >
            {counts.map(count => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </select>
          <noscript>
            <button type="submit" className="link min-h-11 px-2">
              Update
            </button>
          </noscript>
          <button
            type="submit"
            name="quantity"
            value="0"
            onClick={event => {
              event.preventDefault();
              onRemove();
            }}
            className="link min-h-11 px-1 text-small"
          >
            Remove<span className="sr-only"> {title}</span>
          </button>
        </form>
      </div>
    </li>
  );
}

/** The truth about stock, when it matters to this line. */
function Told({ line: { quantity, available } }: { line: CartLineView }) {
  if (available <= 0) return <Badge tone="stopped">Sold out since you added it. Remove it to go on.</Badge>;
  if (available < quantity) return <Badge tone="attention">Only {available} left. Choose fewer to go on.</Badge>;
  return available <= 3 ? (
    <Badge tone="attention">{available === 1 ? 'The last one' : `${available} left`}</Badge>
  ) : null;
}
