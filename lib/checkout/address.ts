import { z } from 'zod';
import type { PostalAddress } from '#lib/orders/model.ts';
import { DESTINATIONS, destinationOf } from './destinations.ts';
import { freeText, optionalText } from './free-text.ts';
import type { Country } from './model.ts';
import { postcodeIn } from './postcodes.ts';

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
    const complain = (field: keyof PostalAddress, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const where = destinationOf(address.country)?.name ?? '';
    const postalCode = postcodeIn(address.country, address.postalCode ?? '');
    if (!address.postalCode) complain('postalCode', 'Postcode is missing.');
    else if (!postalCode) complain('postalCode', `This is not a postcode of ${where}.`);
    const region = address.country === 'US' ? (address.region?.toUpperCase() ?? null) : address.region;
    if (address.country === 'US' && !region) complain('region', 'State is missing.');
    else if (address.country === 'US' && !US_REGIONS.has(region ?? ''))
      complain('region', 'Choose a state, such as NY.');
    if (address.phone && !PHONE.test(address.phone)) complain('phone', 'This is not a phone number.');
    return { ...address, region, postalCode };
  });

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
  .map(([code, { name }]) => ({ code, name, regionRequired: code === 'US', postalCodeRequired: true }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));
