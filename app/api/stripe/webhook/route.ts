import { clock } from '#lib/clock.ts';
import { receiveWebhook } from '#lib/payments/index.ts';

/** Larger than any event of Stripe's; more is not read. */
const LARGEST_BODY = 1024 * 1024;

/**
 * Where Stripe tells us that something happened. The body is taken as the text that was signed: parsed and written
 * again it would be another text. There is no actor and no origin to check; the signature is both.
 */
export async function POST(request: Request): Promise<Response> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) return new Response(null, { status: 413 });
  const receipt = await receiveWebhook(await request.text(), request.headers.get('stripe-signature'), clock.now());
  return Response.json({ receipt }, { status: receipt === 'refused' ? 400 : 200 });
}
