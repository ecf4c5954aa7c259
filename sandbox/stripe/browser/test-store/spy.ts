import type { BrowserContext, Page, Request } from '@playwright/test';

export type Seen = { messages: string[]; keys: string[] };
export type Spy = { requests: Request[]; seen: (page: Page) => Promise<Seen> };

/**
 * Watches everything a page of the store could learn while a card is typed: window messages, both ends
 * of every MessagePort, keyboard and input events, and all requests of the context.
 */
export async function spyOn(context: BrowserContext, storeOrigin: string): Promise<Spy> {
  const requests: Request[] = [];
  context.on('request', request => requests.push(request));
  await context.addInitScript(watch, storeOrigin);
  const seen = (page: Page) => page.evaluate(() => (window as unknown as { spied: Seen }).spied);
  return { requests, seen };
}

/** Runs in every document before its scripts; records in documents of the store only. */
function watch(storeOrigin: string): void {
  if (window.location.origin !== storeOrigin) return;
  const spied: Seen = { messages: [], keys: [] };
  Object.assign(window, { spied });
  const keep = (data: unknown) => spied.messages.push(JSON.stringify(data) ?? '');
  window.addEventListener('message', event => keep(event.data), true);
  const listener = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...listener,
    set(this: MessagePort, handler: (event: MessageEvent) => void) {
      listener?.set?.call(this, (event: MessageEvent) => {
        keep(event.data);
        handler(event);
      });
    },
  });
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function send(this: MessagePort, ...args: unknown[]) {
    keep(args[0]);
    Reflect.apply(post, this, args);
  };
  for (const type of ['keydown', 'keyup', 'beforeinput', 'input', 'paste'])
    window.addEventListener(type, event => spied.keys.push(`${type} ${(event as KeyboardEvent).key ?? ''}`), true);
}
