import { refuseCardNumbers } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { Refusal } from '#lib/refusal.ts';
import { actorOf } from './actor.ts';
import { type Asked, reportFault } from './answer.ts';
import { clientAddress } from './client-address.ts';
import { countChange, requireOurs } from './guard.ts';

const LARGEST_FORM = 4096;

type Sent = Pick<Asked, 'actor' | 'now' | 'ip'> & { fields: Record<string, string> };

/**
 * Wraps a route that takes a plain form, for browsers without script: the same edge as `answer`, but what came of it
 * is a page. The handler returns where to go on, and `done` are headers for when it does; a refusal leads to `back` with
 * its code, a fault with `fault`.
 */
export function answerForm(
  back: `/${string}`,
  handler: (sent: Sent) => Promise<string>,
  done: Record<string, string> = {},
) {
  return async (request: Request): Promise<Response> => {
    try {
      return goTo(await handled(request, handler), done);
    } catch (error) {
      if (error instanceof Refusal) return goTo(`${back}?problem=${error.code}`);
      reportFault(error, new URL(request.url).pathname);
      return goTo(`${back}?problem=fault`);
    }
  };
}

const goTo = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store', ...headers } });

async function handled(request: Request, handler: (sent: Sent) => Promise<string>): Promise<string> {
  requireOurs(request.headers, 'form');
  const [now, ip] = [clock.now(), clientAddress(request.headers)];
  await countChange(ip, now);
  const text = await request.text();
  const fields = text.length > LARGEST_FORM ? {} : Object.fromEntries(new URLSearchParams(text));
  refuseCardNumbers(fields);
  return handler({ fields, now, ip, actor: await actorOf(now) });
}
