import { divideRounded } from '#lib/money.ts';
import { type Destination, HOME_VAT_BASIS_POINTS } from './destinations.ts';

/** The tax inside a gross amount: gross − round(gross / (1 + rate)). Minor units; `basisPoints` of 10,000. */
export const taxInside = (grossMinor: number, basisPoints: number): number =>
  grossMinor - divideRounded(BigInt(grossMinor) * 10_000n, 10_000n + BigInt(basisPoints));

/**
 * What one piece costs at a destination, from its gross catalog price. Exports are sold without our home VAT, taken
 * out of each piece, so that a line is still price times quantity.
 */
export const unitPriceAt = (destination: Destination | null, grossMinor: number): number =>
  destination && destination.vatBasisPoints === null
    ? grossMinor - taxInside(grossMinor, HOME_VAT_BASIS_POINTS)
    : grossMinor;

/** The tax inside the total at a destination: one rounding, on the total, delivery included as it follows the goods. */
export const taxAt = (destination: Destination, totalMinor: number): number =>
  destination.vatBasisPoints === null ? 0 : taxInside(totalMinor, destination.vatBasisPoints);

/** How the tax line reads. */
export const taxLabelAt = ({ name, vatBasisPoints }: Destination): string =>
  vatBasisPoints === null
    ? 'No VAT (export); import duty may be due'
    : `Includes ${vatBasisPoints / 100}% VAT (${name})`;
