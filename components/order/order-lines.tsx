import { Money } from '#components/ui/money.tsx';
import type { OrderView } from '#lib/orders/model.ts';

/** What was bought. Once it is paid each line says which numbers of the edition are the buyer's. */
export const OrderLines = ({ order }: { order: OrderView }) => (
  <ul className="mt-4 border-t border-line">
    {order.lines.map(line => (
      <li key={line.variantId} className="flex gap-4 border-b border-line py-5 sm:gap-5 print:break-inside-avoid">
        {line.image ? (
          <picture className="shrink-0">
            <img
              src={line.image.src}
              alt={line.image.alt}
              width={80}
              height={100}
              className="h-20 w-16 bg-sheet object-cover sm:h-25 sm:w-20"
            />
          </picture>
        ) : null}
        <div className="min-w-0 flex-1 sm:flex sm:gap-5">
          <div className="min-w-0 flex-1">
            <p className="display text-xl">{line.title}</p>
            <p className="text-[0.9375rem] text-muted">{line.artist}</p>
            <p className="mt-1 text-[0.9375rem]">
              {line.choice}
              {line.quantity > 1 ? `, ${line.quantity} pieces` : ''}
            </p>
            <Edition numbers={line.editionNumbers} size={line.editionSize} />
          </div>
          <Money minor={line.lineMinor} currency={order.currency} className="mt-2 block font-medium sm:mt-0" />
        </div>
      </li>
    ))}
  </ul>
);

function Edition({ numbers, size }: { numbers: readonly number[]; size: number }) {
  if (numbers.length === 0) return <p className="mt-1 text-small text-muted">Edition of {size}</p>;
  return (
    <p className="mt-2 flex flex-wrap items-baseline gap-x-3 text-small text-muted">
      Yours from the edition:
      {numbers.map(number => (
        <span key={number} className="display tabular text-lg text-ink">
          {number}/{size}
        </span>
      ))}
    </p>
  );
}
