import { type Box, inset } from '../press/sheet.ts';
import { rect, stroke } from '../press/svg.ts';

const WOODS = {
  oak: { face: '#c69a63', light: '#dcb783', dark: '#9d7443' },
  black: { face: '#262320', light: '#45403a', dark: '#131110' },
} as const;

export type Wood = keyof typeof WOODS;

const DEPTH = 15;

/** The moulding round a picture and its shadow on the wall; the light comes from the upper left. */
export function frame(hang: Box, wood: Wood, shade: number): string {
  const outer = inset(hang, -DEPTH);
  const { face, light, dark } = WOODS[wood];
  const { x, y, width, height } = outer;
  const shadow = [5, 11, 19, 29].map(d =>
    rect({ x: x + d * 0.5, y: y + d, width, height }, '#1c140c', `rx="4" opacity="${shade / 4}"`),
  );
  const mitres = [
    `M${x} ${y}l${DEPTH} ${DEPTH}`,
    `M${x + width} ${y}l${-DEPTH} ${DEPTH}`,
    `M${x} ${y + height}l${DEPTH} ${-DEPTH}`,
    `M${x + width} ${y + height}l${-DEPTH} ${-DEPTH}`,
  ].join('');
  return (
    shadow.join('') +
    rect(outer, face) +
    stroke(`M${x + 1} ${y + height}V${y + 1}H${x + width}`, light, 2.4) +
    stroke(`M${x + width - 1} ${y}V${y + height - 1}H${x}`, dark, 2.4) +
    stroke(mitres, dark, 1.2, 'opacity="0.7"') +
    rect(inset(hang, -2), dark)
  );
}

/** What the depth of the frame does to the picture: a shadow along its upper and left edges. */
export function rebate({ x, y, width, height }: Box): string {
  return [10, 5, 2.5]
    .map(
      d =>
        rect({ x, y, width, height: d }, '#000', 'opacity="0.1"') +
        rect({ x, y, width: d * 0.7, height }, '#000', 'opacity="0.08"'),
    )
    .join('');
}
