import type { PrintText, View } from '../seed/catalog/model.ts';
import { FILE_WIDTHS } from '../seed/catalog/widths.ts';
import type { Plate } from './press/plate.ts';
import { type Picture, pull } from './press/print.ts';
import { hang } from './rooms/hang.ts';

const DETAIL_WIDTH = 330;

/** The three pictures of a print in their largest sizes. */
export async function views(
  plate: Plate,
  { artist, editionSize }: Pick<PrintText, 'artist' | 'editionSize'>,
): Promise<Record<View, Picture>> {
  const [x, y] = plate.detail;
  const close = {
    x: x - DETAIL_WIDTH / 2,
    y: y - (DETAIL_WIDTH * 5) / 8,
    width: DETAIL_WIDTH,
    height: (DETAIL_WIDTH * 5) / 4,
  };
  const front = await pull(plate, { artist, editionSize }, Math.max(...FILE_WIDTHS.front));
  return {
    front,
    detail: await pull(plate, { artist, editionSize }, Math.max(...FILE_WIDTHS.detail), close),
    room: await hang(plate.slug, front, Math.max(...FILE_WIDTHS.room)),
  };
}
