import { answer } from '#app/_edge/answer.ts';
import { hashOf } from '#lib/policy/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { numberIn, versions } from '../../../_versions.ts';

/** Byte for byte what the hash of a version is taken of: `curl …/policy/v/1/text | sha256sum`. */
export const GET = answer(async ({ params }) => {
  const printed = await versions.printed(numberIn(params.n ?? null));
  if (printed === null) throw new NoSuchVersion();
  return new Response(printed, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      etag: `"${hashOf(printed)}"`,
    },
  });
});

class NoSuchVersion extends Refusal {
  constructor() {
    super('no_such_version', 'There is no such version of the policy.', 404);
  }
}
