import { clock } from '#lib/clock.ts';
import { sqlClient } from '#lib/db/index.ts';
import { type Watch, watch } from '#lib/payments/index.ts';
import { policyMonitors } from '#lib/policy/index.ts';
import { privacyMonitors } from '#lib/privacy/index.ts';
import { supportMonitors } from '#lib/support/index.ts';
import manifest from '../../../package.json' with { type: 'json' };

export const dynamic = 'force-dynamic';

/** Longer than this nobody who asks for the health is kept waiting for the monitors. */
const PATIENCE_MS = 1_000;
const NOT_MEASURED: Watch | null = null;

/**
 * Whether this process can serve: 200 with the version when the database answers, 503 when it does not. What the
 * monitors say comes along, by their ids alone: trouble with payments is no reason to take a process out of service.
 */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  try {
    await sqlClient()`select 1`;
    const monitors = await Promise.race([
      watch(clock.now(), [...privacyMonitors, ...supportMonitors, ...policyMonitors]),
      afterPatience(),
    ]);
    return Response.json({ status: 'ok', database: 'reachable', version: manifest.version, monitors }, { headers });
  } catch {
    return Response.json({ status: 'unavailable', database: 'unreachable' }, { status: 503, headers });
  }
}

const afterPatience = () =>
  new Promise<typeof NOT_MEASURED>(resolve => setTimeout(resolve, PATIENCE_MS, NOT_MEASURED).unref());
