import { sqlClient } from '#lib/db/index.ts';
import manifest from '../../../package.json' with { type: 'json' };

export const dynamic = 'force-dynamic';

/** Whether this process can serve: 200 with the version when the database answers, 503 when it does not. */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  try {
    await sqlClient()`select 1`;
    return Response.json({ status: 'ok', database: 'reachable', version: manifest.version }, { headers });
  } catch {
    return Response.json({ status: 'unavailable', database: 'unreachable' }, { status: 503, headers });
  }
}
