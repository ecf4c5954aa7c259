import type { PrintView } from '#lib/catalog/model.ts';
import { DeliveryDates } from './delivery-dates.tsx';

/** How it was made, how it comes, and what is promised about it. */
export function PrintFacts({ print }: { print: PrintView }) {
  const facts = [
    ['Technique', print.technique],
    ['Paper', print.paper],
    ['Numbering', `Numbered and signed, 1 to ${print.editionSize}, one count over all sizes`],
    ['Delivery', <DeliveryDates key="delivery" />],
    ['Returns', 'Thirty days, in its sleeve'],
  ] as const;
  return (
    <dl className="mt-8 text-[0.9375rem]">
      {facts.map(([name, value]) => (
        <div key={name} className="grid grid-cols-[7rem_1fr] gap-x-4 border-t border-line py-2.5">
          <dt className="text-muted">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
