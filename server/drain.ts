import type { Server, ServerResponse } from 'node:http';

/**
 * Ends a server without cutting off anybody who is being answered: no new connections, idle ones closed, live
 * streams (which would never end by themselves) closed at once, and after the deadline the rest.
 */
export class Drain {
  readonly #streams = new Set<ServerResponse>();
  draining = false;

  /** Tells of an answer that has begun, so that a live stream is known when the end comes. */
  watch(response: ServerResponse): void {
    if (!String(response.getHeader('content-type') ?? '').startsWith('text/event-stream')) return;
    this.#streams.add(response);
    response.once('close', () => this.#streams.delete(response));
  }

  async end(server: Server, deadlineMs: number): Promise<void> {
    this.draining = true;
    const closed = new Promise<void>(resolve => server.close(() => resolve()));
    server.closeIdleConnections();
    for (const stream of this.#streams) stream.destroy();
    const late = setTimeout(() => server.closeAllConnections(), deadlineMs);
    await closed;
    clearTimeout(late);
  }
}
