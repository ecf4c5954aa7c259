import type { Answer, Call, Connect, FrameEvent, WireError } from '../wire.ts';

export type Operations = Record<string, (args: Record<string, unknown>) => unknown>;

/** A mistake of the store's code, found in the frame; the page throws it as an IntegrationError. */
export class IntegrationMistake extends Error {}

export type Connection = {
  hello: Connect;
  /** Tells the page something. Never give it what was typed into a card field. */
  emit: (event: string, data?: Record<string, unknown>) => void;
  /** Starts answering calls, and says so. */
  serve: (operations: Operations) => void;
};

/** Waits for the page's `connect` message and takes its port; only the embedding page is heard, once. */
export function accept(onConnect: (connection: Connection) => void): void {
  const listen = (event: MessageEvent<Connect>) => {
    const port = event.ports[0];
    if (event.source !== window.parent || event.data?.type !== 'connect' || !port) return;
    window.removeEventListener('message', listen);
    onConnect(open(port, event.data));
  };
  window.addEventListener('message', listen);
}

function open(port: MessagePort, hello: Connect): Connection {
  const emit: Connection['emit'] = (event, data = {}) => port.postMessage({ event, data } satisfies FrameEvent);
  const serve = (operations: Operations) => {
    port.onmessage = async ({ data }: MessageEvent<Call>) => port.postMessage(await answer(operations, data));
    emit('connected');
  };
  return { hello, emit, serve };
}

async function answer(operations: Operations, { id, op, args }: Call): Promise<Answer> {
  try {
    const operation = Object.hasOwn(operations, op) ? operations[op] : undefined;
    if (!operation) throw new IntegrationMistake(`This Element does not support ${op}.`);
    return { id, ok: true, value: await operation((args ?? {}) as Record<string, unknown>) };
  } catch (error) {
    return { id, ok: false, error: asWireError(error) };
  }
}

function asWireError(error: unknown): WireError {
  if (error instanceof IntegrationMistake) return { type: 'integration', message: error.message };
  if (error instanceof Error) return { type: 'api_error', message: error.message };
  return error as WireError;
}
