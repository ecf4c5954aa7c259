import { choiceLabel, type PrintView } from '#lib/catalog/index.ts';
import { exponentOf } from '#lib/money.ts';

/** The print for search engines, as schema.org has it: one product, one offer per size and frame. */
export function productData(print: PrintView, shop: URL) {
  const url = new URL(`/prints/${print.slug}`, shop).href;
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: print.title,
    description: print.description,
    url,
    image: print.images.map(({ base, width }) => new URL(`${base}-${width}.webp`, shop).href),
    brand: { '@type': 'Brand', name: 'Counterproof' },
    category: 'Limited-edition art print',
    material: print.paper,
    offers: print.variants.map(it => ({
      '@type': 'Offer',
      sku: it.sku,
      name: choiceLabel(it.size, it.frame),
      price: (it.priceMinor / 10 ** exponentOf(it.currency)).toFixed(exponentOf(it.currency)),
      priceCurrency: it.currency.toUpperCase(),
      availability: `https://schema.org/${it.available > 0 ? 'LimitedAvailability' : 'SoldOut'}`,
      url,
    })),
  };
}
