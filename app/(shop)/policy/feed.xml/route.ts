import { answer } from '#app/_edge/answer.ts';
import { config } from '#lib/config/index.ts';
import { policyFeed } from '#lib/policy/index.ts';
import { versions } from '../_versions.ts';

/** The versions as a feed, for who wants to hear of a new one without our mails. */
export const GET = answer(async () => {
  const feed = policyFeed(await versions.listed(), new URL(config().shopUrl));
  return new Response(feed, {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
});
