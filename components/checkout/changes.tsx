import type { Change } from '#lib/checkout/model.ts';
import { formatMoney, money } from '#lib/money.ts';

/** What was shown before and what is true now, line by line. */
export function Changes({ changes, currency }: { changes: readonly Change[]; currency: string }) {
  const rows = changes.map(change => rowOf(change, currency)).filter(row => row !== null);
  if (rows.length === 0) return <p className="mt-1">The price had run out and was looked up again. It is the same.</p>;
  return (
    <dl className="mt-3 grid gap-1.5">
      {rows.map(row => (
        <div key={row.key} className="flex flex-wrap justify-between gap-x-4">
          <dt>{row.name}</dt>
          <dd className="tabular">
            <span className="sr-only">before: </span>
            <s className="text-muted">{row.from}</s>
            <span aria-hidden="true"> → </span>
            <span className="sr-only">, now: </span>
            <strong className="font-semibold">{row.to}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Row = { key: string; name: string; from: string; to: string };

function rowOf(change: Change, currency: string): Row | null {
  const amount = (minor: number | null) => (minor === null ? 'not known' : formatMoney(money(minor, currency)));
  switch (change.what) {
    case 'price':
      return {
        key: `price-${change.sku}`,
        name: `${change.title}, each`,
        from: amount(change.from),
        to: amount(change.to),
      };
    case 'quantity':
      return {
        key: `quantity-${change.sku}`,
        name: `${change.title}, in your cart`,
        from: pieces(change.from),
        to: pieces(change.to),
      };
    case 'stock':
      return {
        key: `stock-${change.sku}`,
        name: `${change.title}, available`,
        from: String(change.from),
        to: change.to === 0 ? 'sold out' : String(change.to),
      };
    case 'shipping':
      return { key: 'shipping', name: 'Delivery', from: amount(change.from), to: amount(change.to) };
    case 'tax':
      return { key: 'tax', name: 'Tax inside the total', from: amount(change.from), to: amount(change.to) };
    case 'total':
      return { key: 'total', name: 'Total', from: amount(change.from), to: amount(change.to) };
    case 'expired':
      return null;
  }
}

const pieces = (count: number): string => (count === 0 ? 'none' : String(count));
