import { z } from 'zod';
import type { PostalAddress } from '#lib/orders/model.ts';
import { DESTINATIONS, destinationOf, outsideTaxArea } from './destinations.ts';
import { freeText, optionalText } from './free-text.ts';
import type { Country } from './model.ts';
import { needsPostcode, postcodeIn } from './postcodes.ts';

/** The states, the district and the territories that parcels go to (USPS Publication 28, appendix B). */
const US_REGIONS = new Set(
  (
    'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK ' +
    'OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI AS MP'
  ).split(' '),
);
const PHONE = /^\+?[\d ().-]{6,24}$/;

/** The country of an address: one that we ship to, upper case. */
export const country = z
  .string('Country is missing.')
  .refine(code => destinationOf(code) !== null, 'We do not ship to this country yet.');

/** A postal address that a parcel can be sent to, checked against its country. Unknown keys are refused. */
export const postalAddress = z
  .strictObject({
    name: freeText('Name', 100),
    line1: freeText('Address', 120),
    line2: optionalText('The second address line', 120),
    city: freeText('City', 80),
    region: optionalText('Region', 60),
    postalCode: optionalText('Postcode', 16),
    country,
    phone: optionalText('Phone number', 24),
  })
  .transform((address, context): PostalAddress => {
    const postalCode = address.postalCode && postcodeIn(address.country, address.postalCode);
    const region = address.country === 'US' ? (address.region?.toUpperCase() ?? null) : address.region;
    const trouble = {
      postalCode: troubleWithPostcode(address.country, address.postalCode, postalCode),
      region: address.country === 'US' ? troubleWithState(region) : null,
      phone: address.phone && !PHONE.test(address.phone) ? 'This is not a phone number.' : null,
    };
    for (const [field, message] of Object.entries(trouble))
      if (message) context.addIssue({ code: 'custom', path: [field], message });
    return { ...address, region, postalCode };
  });

function troubleWithPostcode(country: string, typed: string | null, printed: string | null): string | null {
  const where = destinationOf(country)?.name ?? '';
  if (!typed) return needsPostcode(country) ? 'Postcode is missing.' : null;
  if (!printed) return `This does not look like a postcode (${where}).`;
  return outsideTaxArea(country, printed) ? 'We do not ship to this part of the country yet.' : null;
}

function troubleWithState(region: string | null): string | null {
  if (!region) return 'State is missing.';
  return US_REGIONS.has(region) ? null : 'Choose a state, such as NY.';
}

/** One e-mail address, as the buyer wrote it, the domain in lower case. */
export const emailAddress = z
  .string('E-mail is missing.')
  .trim()
  .max(254, 'This e-mail address is too long.')
  .pipe(z.email('This is not an e-mail address, such as ada@example.org.'))
  .refine(text => !/[,;<>"()]/.test(text), 'Please give one e-mail address.')
  .transform(text => {
    const at = text.lastIndexOf('@');
    return text.slice(0, at) + text.slice(at).toLowerCase();
  });

/** The countries we ship to, by name, with what their addresses need. */
export const COUNTRIES: readonly Country[] = Object.entries(DESTINATIONS)
  .map(([code, { name }]) => ({ code, name, regionRequired: code === 'US', postalCodeRequired: needsPostcode(code) }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));
