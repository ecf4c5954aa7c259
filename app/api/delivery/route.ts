import { answer } from '#app/_edge/answer.ts';
import { deliveryEstimate } from '#lib/checkout/index.ts';

/** One country stands for each zone; the days of the address itself are told in the checkout. */
const PLACES = { NL: 'in the Netherlands', DE: 'in the EU', GB: 'elsewhere in Europe', US: 'overseas' } as const;

/** When a print ordered now would arrive. Asked by cached pages, whose own dates would grow old. */
export const GET = answer(async ({ now }) => {
  const arrivals = Object.entries(PLACES).flatMap(([country, place]) => {
    const arrival = deliveryEstimate(country, now);
    return arrival ? [{ place, ...arrival }] : [];
  });
  return Response.json({ arrivals }, { headers: { 'cache-control': 'private, max-age=300' } });
});
