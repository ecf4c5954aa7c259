import { type Actor, may, type Permission } from '#lib/access/index.ts';
import { SECOND } from '#lib/clock.ts';
import { log } from '#lib/log.ts';

/** A stream that says nothing is cut by what stands between, and an answer that nobody reads must be noticed. */
const BEAT_MS = 15 * SECOND;
/** What changes together is told together. */
const GATHER_MS = 100;

type Live = {
  permission: Permission;
  /** Who the session belongs to just now; null when it is over. Asked before anything is told. */
  who: () => Promise<Actor | null>;
  /** Begins to listen, and answers how to stop. */
  listen: (changed: () => void) => Promise<() => void>;
  /** What is told when something has changed. */
  tell: () => Promise<unknown>;
  /** Ends with the request. */
  signal: AbortSignal;
};

/**
 * An answer that goes on: an event whenever something changes, for as long as the session may see it. The server ends it
 * when it stops, and so does this when the permission is gone, with a last event that says so.
 */
export function live({ permission, who, listen, tell, signal }: Live): Response {
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const encoder = new TextEncoder();
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      let [stop, gathering, ended] = [() => {}, undefined as NodeJS.Timeout | undefined, false];
      end = () => {
        if (ended) return;
        ended = true;
        clearTimeout(gathering);
        clearInterval(beat);
        stop();
        controller.close();
      };
      const say = (speak: () => Promise<void>) => void speak().catch(error => giveUp(error));
      const giveUp = (error: unknown) => {
        if (!ended) log('live').error({ err: error }, 'a live page was cut off');
        end();
      };
      const whileAllowed = async (speak: () => Promise<void> | void) => {
        const actor = await who();
        if (ended) return;
        if (actor && may(actor, permission)) return speak();
        send('event: over\ndata: {}\n\n');
        end();
      };
      const news = () => whileAllowed(async () => send(`event: change\ndata: ${JSON.stringify(await tell())}\n\n`));
      const beat = setInterval(() => say(() => whileAllowed(() => send(': still here\n\n'))), BEAT_MS);
      signal.addEventListener('abort', () => end());
      try {
        stop = await listen(() => {
          gathering ??= setTimeout(() => {
            gathering = undefined;
            say(news);
          }, GATHER_MS);
        });
        if (ended) return stop();
        // What changed before the stream began is told at once: nothing falls between the page and it.
        send('retry: 3000\n\n');
        await news();
      } catch (error) {
        giveUp(error);
      }
    },
    cancel: () => end(),
  });
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform' };
  return new Response(body, { headers });
}
