import { Price } from '#components/ui/money.tsx';
import { choiceLabel, type VariantView } from '#lib/catalog/model.ts';

/** Every size and frame at one glance; also what a browser without script goes by. */
export function PriceTable({ variants }: { variants: readonly VariantView[] }) {
  return (
    <details className="group border-t border-line py-3">
      <summary className="flex min-h-9 items-center justify-between font-medium">
        All sizes, frames and prices
        <span aria-hidden="true" className="text-muted group-open:rotate-45">
          +
        </span>
      </summary>
      <table className="mt-2 w-full text-small">
        <caption className="sr-only">Sizes and frames with their prices and what is left</caption>
        <thead className="text-left text-muted">
          <tr>
            <th scope="col" className="py-1.5 font-normal">
              Size and frame
            </th>
            <th scope="col" className="py-1.5 font-normal">
              Left
            </th>
            <th scope="col" className="py-1.5 text-right font-normal">
              Price
            </th>
          </tr>
        </thead>
        <tbody>
          {variants.map(it => (
            <tr key={it.id} className="border-t border-line">
              <th scope="row" className="py-2 text-left font-normal">
                {choiceLabel(it.size, it.frame)}
              </th>
              <td className="tabular py-2">{it.available > 0 ? it.available : 'sold out'}</td>
              <td className="py-2 text-right">
                <Price minor={it.priceMinor} currency={it.currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
