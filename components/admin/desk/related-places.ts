import type { RelatedPayment } from '#lib/payments/model.ts';
import type { IdentityKind } from '#lib/risk/model.ts';

export const SIZE = { width: 560, height: 320 } as const;
type Point = { x: number; y: number };
const MIDDLE: Point = { x: SIZE.width / 2, y: SIZE.height / 2 };

/** Where each thing of the graph stands: what is shared on an inner ellipse, the payments on an outer one. Pure. */
export function placesOf(related: readonly RelatedPayment[]) {
  const kinds = [...new Set(related.flatMap(({ by }) => by))].sort();
  const shared = kinds.map((kind, index) => ({ kind, at: onEllipse(index, kinds.length, 0.45) }));
  const others = related.map((payment, index) => ({ payment, at: onEllipse(index, related.length, 0.88, 0.5) }));
  const line = (key: string, from: Point, to: Point) => ({ key, at: { x1: from.x, y1: from.y, x2: to.x, y2: to.y } });
  const placeOf = (kind: IdentityKind): Point => shared.find(one => one.kind === kind)?.at ?? MIDDLE;
  const lines = [
    ...shared.map(({ kind, at }) => line(kind, MIDDLE, at)),
    ...others.flatMap(({ payment, at }) =>
      payment.by.map(kind => line(`${payment.paymentId} ${kind}`, placeOf(kind), at)),
    ),
  ];
  return { middle: MIDDLE, shared, others, lines };
}

/** The `nth` of so many points around the middle, `reach` of the way to the edge, turned by a part of a step. */
function onEllipse(nth: number, of: number, reach: number, turned = 0): Point {
  const angle = ((nth + turned) / Math.max(1, of)) * 2 * Math.PI - Math.PI / 2;
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    x: round(MIDDLE.x + Math.cos(angle) * reach * (SIZE.width / 2 - 24)),
    y: round(MIDDLE.y + Math.sin(angle) * reach * (SIZE.height / 2 - 18)),
  };
}
