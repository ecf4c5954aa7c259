import { type Frame, SIZES, type SizeCode, type SizedVariant } from './model.ts';

/** size, frame, price in minor units of EUR, pieces on hand */
export type VariantRow = readonly [size: SizeCode, frame: Frame, price: number, stock: number];

/**
 * Writes a print's price list out into variants. The stock code is the print's code, the size and the frame's
 * first letter, as a framer would chalk it on the back: `SKC-4050-O`.
 */
export function variants(code: string, rows: readonly VariantRow[]): SizedVariant[] {
  return rows.map(([size, frame, price, stock]) => ({
    sku: `${code}-${size.replace('x', '')}-${frame.charAt(0).toUpperCase()}`,
    size,
    ...SIZES[size],
    frame,
    price,
    weight: PACKED_GRAMS[frame][size],
    stock,
  }));
}

/** A rolled sheet weighs little but its tube; frames are glazed with acrylic, and oak is denser than black ash. */
const PACKED_GRAMS: Record<Frame, Record<SizeCode, number>> = {
  unframed: { '24x30': 180, '40x50': 340, '60x75': 620, '80x100': 980 },
  oak: { '24x30': 1250, '40x50': 2900, '60x75': 5600, '80x100': 9400 },
  black: { '24x30': 1150, '40x50': 2650, '60x75': 5150, '80x100': 8700 },
};
