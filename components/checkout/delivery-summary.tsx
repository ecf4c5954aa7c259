import { Money } from '#components/ui/money.tsx';
import type { QuoteView } from '#lib/checkout/model.ts';
import { windowOf } from './dates.ts';

/** Where and when, in three lines, while the section is closed. */
export function DeliverySummary({ quote }: { quote: QuoteView }) {
  const { shipTo, shipping, shippingMethod, currency } = quote;
  const method = shipping.find(option => option.id === shippingMethod);
  if (!shipTo) return null;
  const { name, line1, line2, postalCode, city, region, country } = shipTo;
  const countryName = quote.countries.find(known => known.code === country)?.name ?? country;
  return (
    <>
      <p>{[name, line1, line2].filter(Boolean).join(', ')}</p>
      <p>{[[postalCode, city].filter(Boolean).join(' '), region, countryName].filter(Boolean).join(', ')}</p>
      {method ? (
        <p className="mt-1">
          {method.label}, arrives {windowOf(method.arrivesFrom, method.arrivesTo)},{' '}
          {method.priceMinor === 0 ? 'free' : <Money minor={method.priceMinor} currency={currency} />}
        </p>
      ) : null}
    </>
  );
}
