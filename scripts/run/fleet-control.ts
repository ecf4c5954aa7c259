import { createServer } from 'node:http';
import type { Fleet } from './fleet.ts';
import { onLoopback } from './on-loopback.ts';

/**
 * Lets the end-to-end tests, which run in processes of their own, kill and revive a member of the fleet:
 * `POST /kill/web-1`, `POST /revive/web-1`. Answers where it listens, on loopback and at a port that the system picks.
 */
export async function openFleetControl(fleet: Fleet): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const [, verb, name = ''] = (request.url ?? '').split('/');
    try {
      if (verb === 'kill') await fleet.kill(name);
      else if (verb === 'revive') await fleet.revive(name);
      else throw new Error(`There is no ${verb}.`);
      response.end();
    } catch (error) {
      response.writeHead(400).end(error instanceof Error ? error.message : String(error));
    }
  });
  const { port, close } = await onLoopback(server);
  return { url: `http://127.0.0.1:${port}`, close };
}
