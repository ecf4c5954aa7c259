import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';

type Spent = { ms: number };
const current = new AsyncLocalStorage<Spent>();
const started = new WeakMap<object, { spent: Spent; at: number }>();

subscribe('http.client.request.start', message => {
  const spent = current.getStore();
  if (spent) started.set((message as { request: object }).request, { spent, at: performance.now() });
});
subscribe('http.client.response.finish', message => {
  const call = started.get((message as { request: object }).request);
  if (call) call.spent.ms += performance.now() - call.at;
});

/** Runs `work`; answers how long it took without the time in which it waited for Stripe, in milliseconds. */
export async function withoutStripe(work: () => Promise<unknown>): Promise<number> {
  const spent = { ms: 0 };
  const start = performance.now();
  await current.run(spent, work);
  return performance.now() - start - spent.ms;
}
