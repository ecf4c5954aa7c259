/** After this the worker has tried the key and looked at the endpoint at Stripe. */
const AFTER_MS = 15_000;

/** A while after the start, tells whoever started the shop which monitors are past their threshold, if any. */
export function tellMonitors(healthUrl: string, logs: string): void {
  setTimeout(() => void look(healthUrl, logs).catch(() => undefined), AFTER_MS).unref();
}

async function look(healthUrl: string, logs: string): Promise<void> {
  const response = await fetch(healthUrl, { signal: AbortSignal.timeout(5_000) });
  const said = remark((await response.json()) as Health, logs);
  if (said) console.log(said);
}

type Health = { monitors?: { warn: string[]; page: string[] } | null };

/** One sentence about what is past its threshold, or null when all is well. */
export function remark({ monitors }: Health, logs: string): string | null {
  const past = [...(monitors?.page ?? []), ...(monitors?.warn ?? [])];
  if (past.length === 0) return null;
  const setup = past.includes('setup') ? ` What is missing at Stripe is told in ${logs}/worker.log.` : '';
  return `Past a threshold: ${past.join(', ')} (/admin/monitors says why).${setup}`;
}
