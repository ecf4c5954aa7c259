import { clock } from '#lib/clock.ts';
import { log } from '#lib/log.ts';
import { isMailServer, takeMail } from '#lib/support/index.ts';

/** Larger than any letter is without its files; a pipe cuts what is longer, and files are not taken anyway. */
const LARGEST_MAIL = 1_000_000;

/**
 * Where the mail server hands on what comes for the support, as it came over the wire. It sends no origin and holds no
 * session: its secret is both. What became of the mail is its own business; that it was taken, it is told.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isMailServer(request.headers.get('authorization'))) return new Response(null, { status: 401 });
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_MAIL) return new Response(null, { status: 413 });
  if (request.headers.get('content-type') !== 'message/rfc822') return new Response(null, { status: 415 });
  const raw = Buffer.from(await request.arrayBuffer());
  if (raw.length > LARGEST_MAIL) return new Response(null, { status: 413 });
  const taken = await takeMail(raw, clock.now());
  log('support').info({ taken }, 'a mail came');
  return new Response(null, { status: 204 });
}
