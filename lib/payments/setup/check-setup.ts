import { config } from '#lib/config/index.ts';
import { log } from '#lib/log.ts';
import { countIncident } from '../circuit/incidents.ts';
import { noteSecrets } from '../circuit/known-secrets.ts';
import { SUBSCRIBED } from '../events/index.ts';
import { listEndpoints } from '../stripe/endpoints.ts';
import { API_VERSION } from '../stripe.ts';
import { endpointRemarks } from './endpoint-remarks.ts';
import { keyRemarks } from './key-remarks.ts';

/**
 * Looks whether Stripe is set up as the shop needs it: a key that it knows, restricted, with every permission; an
 * endpoint that listens to exactly what we use, in the pinned version of the API. Each remark is one sentence in the
 * log, and counted for the monitors. Runs beside everything else at the start of a worker and every night; nothing
 * waits for it, and a Stripe that is away only means that it looks again later.
 */
export async function checkSetup(now: Date): Promise<void> {
  await noteSecrets(now);
  const remarks = await setupRemarks();
  if (!remarks) log('payments').warn('Stripe could not be reached; how it is set up was not checked');
  else if (remarks.length === 0) log('payments').info('Stripe is set up as the shop needs it');
  for (const remark of remarks ?? []) {
    log('payments').warn(remark);
    await countIncident('setup', remark);
  }
}

/** What a person should know about key and endpoint; null when Stripe could not be asked. */
export async function setupRemarks(): Promise<string[] | null> {
  const key = await keyRemarks();
  if (!key) return null;
  const endpoints = await listEndpoints();
  // Of a key that is not known, or may not list endpoints, the remarks tell already.
  if (endpoints.kind !== 'done') return key.length > 0 ? key : null;
  const { shopUrl, stripe } = config();
  const url = new URL('/api/stripe/webhook', shopUrl);
  const wanted = { url, events: SUBSCRIBED, apiVersion: API_VERSION, livemode: stripe.livemode };
  return [...key, ...endpointRemarks(endpoints.value, wanted)];
}
