import { answer } from '#app/_edge/answer.ts';
import { tellArtist } from '#lib/privacy/index.ts';

/** The list for an artist. Each line is on record before the first is sent. */
export const GET = answer(async ({ params, actor, now }) => {
  const csv = await tellArtist(actor, { slug: params.slug ?? '' }, now);
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="collectors.csv"',
      'cache-control': 'no-store',
    },
  });
});
