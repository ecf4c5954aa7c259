import { answer } from '#app/_edge/answer.ts';
import { numberIn } from '../_versions.ts';

/** The form that chooses two versions comes here, so that it works without script; the page has an address of its own. */
export const GET = answer(async ({ request }) => {
  const { searchParams } = new URL(request.url);
  const [a, b] = [numberIn(searchParams.get('a')), numberIn(searchParams.get('b'))];
  const location = Number.isNaN(a) || Number.isNaN(b) ? '/policy/versions' : `/policy/diff/${a}/${b}`;
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
});
