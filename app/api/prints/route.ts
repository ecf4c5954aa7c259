import { answer } from '#app/_edge/answer.ts';
import { limit } from '#lib/access/index.ts';
import { suggest } from '#lib/catalog/index.ts';

const MOST_A_MINUTE = 240;

/** What to suggest for `q`, as a visitor types. */
export const GET = answer(async ({ request, ip, now }) => {
  await limit('catalog.suggest', ip, MOST_A_MINUTE, 60, now);
  const suggestions = await suggest(new URL(request.url).searchParams.get('q') ?? '');
  return Response.json({ suggestions }, { headers: { 'cache-control': 'private, max-age=60' } });
});
