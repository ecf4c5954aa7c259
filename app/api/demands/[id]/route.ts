import { answer } from '#app/_edge/answer.ts';
import { takeAnswer, writeAnswer } from '#lib/privacy/index.ts';

/** The answer to an authority's demand, for whoever asked for it and was approved. On record before its first byte. */
export const GET = answer(async ({ params, actor, now }) => {
  const given = await takeAnswer(actor, { demandId: params.id ?? '' }, now);
  return new Response(writeAnswer(given), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="demand-${params.id}.json"`,
      'cache-control': 'no-store',
    },
  });
});
