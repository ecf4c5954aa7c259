import { answerError } from '#app/_edge/answer.ts';
import { guest } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { unsubscribe } from '#lib/consent/index.ts';

/**
 * The button of a mail program (RFC 8058). It comes from whatever server reads the mail, without origin and without
 * session: the signature of the address is what lets it in, and nothing else can be done with it.
 */
export async function POST(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  try {
    await unsubscribe(guest, { token: (await params).token }, clock.now());
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return answerError(error, '/api/unsubscribe');
  }
}
