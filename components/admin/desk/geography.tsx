import type { PaymentView } from '#lib/payments/model.ts';

type Place = { name: string; country: string };

/** Where the payment comes from and goes to, as far as anybody told: countries, and how far they lie apart. */
export function Geography({ gates }: { gates: PaymentView['gates'] }) {
  const facts = gates.findLast(({ stage }) => stage === 'pre_auth')?.facts;
  if (!facts) return null;
  const at = (path: string): unknown =>
    path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], facts);
  const places = [
    ['Browser', 'geography.ipCountry'],
    ['Card', 'card.country'],
    ['Bill', 'billing.country'],
    ['Parcel', 'shipping.country'],
  ].flatMap(([name = '', path = '']): Place[] => {
    const country = at(path);
    return typeof country === 'string' ? [{ name, country }] : [];
  });
  const distances = [
    ['From the browser to the parcel', at('geography.ipToShippingKm')],
    ['From the bill to the parcel', at('geography.billingToShippingKm')],
  ] as const;
  const one = new Set(places.map(({ country }) => country)).size <= 1;
  return (
    <section aria-labelledby="geography">
      <h2 id="geography" className="display text-heading">
        Geography
      </h2>
      <p className="mt-2 text-[0.9375rem]">
        {places.length === 0 ? 'Nobody told where it comes from.' : one ? 'All in one country.' : 'Several countries.'}
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-8 gap-y-1 text-[0.9375rem]">
        {places.map(({ name, country }) => (
          <li key={name}>
            <span className="text-muted">{name}</span> <span className="font-semibold">{country}</span>
          </li>
        ))}
      </ul>
      {distances.map(([what, km]) =>
        typeof km === 'number' ? (
          <p key={what} className="tabular text-[0.9375rem]">
            <span className="text-muted">{what}:</span> {Math.round(km).toLocaleString('en-GB')} km
          </p>
        ) : null,
      )}
    </section>
  );
}
