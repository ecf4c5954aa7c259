import { randomInt, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Where the shop says it is, and Stripe beside it. */
export type Places = { shopUrl: string; stripeUrl: string; publishableKey: string };
export type Answer = { status: number; body: Record<string, unknown> };
export type Quote = { id: string; totalMinor: number };
/** One press of the pay button; sent again it is the same press. */
export type Press = { quoteId: string; expectedTotalMinor: number; confirmationToken: string; attemptId: string };

const PATIENCE_MS = 20_000;

/** Buys over HTTP what a browser would: cart, quote, a card at Stripe, pay, and asking what became of it. */
export class Buyer {
  readonly email: string;
  readonly #places: Places;
  readonly #agent = new Agent({ keepAlive: false });
  readonly #gone = new AbortController();
  #cookie = '';

  constructor(places: Places, name = 'ada') {
    this.#places = places;
    // Digits in one run: letters and digits shuffled look like nobody's to the risk rules.
    this.email = `${name}-${randomInt(10 ** 11)}@example.test`;
  }

  /** Sends one request; `at` names one web server instead of the balancer. Throws when no whole answer comes. */
  async ask(method: string, path: string, body?: object, at = this.#places.shopUrl): Promise<Answer> {
    const { shopUrl } = this.#places;
    const headers = {
      host: new URL(shopUrl).host,
      origin: shopUrl,
      cookie: this.#cookie,
      ...(body ? { 'content-type': 'application/json' } : {}),
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        new URL(path, at),
        { method, headers, agent: this.#agent, timeout: PATIENCE_MS, signal: this.#gone.signal },
        answer => {
          const parts: Buffer[] = [];
          for (const cookie of answer.headers['set-cookie'] ?? [])
            if (cookie.startsWith('cart=')) this.#cookie = cookie.split(';')[0] ?? '';
          answer.on('data', (part: Buffer) => parts.push(part)).once('error', reject);
          answer.once('end', () => {
            const text = Buffer.concat(parts).toString();
            const json = answer.headers['content-type']?.startsWith('application/json');
            resolve({ status: answer.statusCode ?? 0, body: json ? JSON.parse(text) : { text } });
          });
          answer.once('aborted', () => reject(new Error(`${path}: the answer broke off`)));
        },
      );
      sent.once('timeout', () => sent.destroy(new Error(`${path}: no answer`))).once('error', reject);
      sent.end(body ? JSON.stringify(body) : undefined);
    });
  }

  /** Puts so many of a print into the cart. */
  fill(variantId: string, quantity = 1, at?: string): Promise<Answer> {
    return this.ask('PUT', '/api/cart', { variantId, quantity }, at);
  }

  /** What the cart costs, sent to Berlin. */
  async quote(at?: string): Promise<Quote> {
    const asked = { email: this.email, shipTo: BERLIN, shippingMethod: 'standard' };
    const { status, body } = await this.ask('POST', '/api/checkout/quote', asked, at);
    if (status !== 200) throw new Error(`quote: ${status} ${JSON.stringify(body)}`);
    return { id: String(body.id), totalMinor: Number(body.totalMinor) };
  }

  /** Types a card into Stripe's frame, so to speak, and makes of it a press that can be sent. */
  async press({ id, totalMinor }: Quote, card: string): Promise<Press> {
    const confirmationToken = await this.#tokenFor(card);
    return { quoteId: id, expectedTotalMinor: totalMinor, confirmationToken, attemptId: randomUUID() };
  }

  place(press: Press, at?: string): Promise<Answer> {
    return this.ask('POST', '/api/checkout/place', press, at);
  }

  /** Asks what became of the payment, as the waiting page does. */
  sync(at?: string): Promise<Answer> {
    return this.ask('POST', '/api/checkout/sync', {}, at);
  }

  /** Says yes to the bank's question, at Stripe. */
  async authenticate(clientSecret: string): Promise<void> {
    const intent = clientSecret.split('_secret_')[0];
    await this.#tellStripe(`payment_intents/${intent}/_3ds`, { client_secret: clientSecret, outcome: 'authorize' });
  }

  /** Closes the tab: whatever is under way is broken off. */
  leave(): void {
    this.#gone.abort();
  }

  async #tellStripe(path: string, form: Record<string, string>): Promise<Record<string, unknown>> {
    const { stripeUrl, publishableKey } = this.#places;
    const answer = await fetch(`${stripeUrl}/v1/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${publishableKey}` },
      body: new URLSearchParams(form),
    });
    if (!answer.ok) throw new Error(`Stripe answers ${answer.status} to ${path}: ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  }

  async #tokenFor(number: string): Promise<string> {
    const token = await this.#tellStripe('confirmation_tokens', {
      'payment_method_data[type]': 'card',
      'payment_method_data[card][number]': number,
      'payment_method_data[card][exp_month]': '12',
      'payment_method_data[card][exp_year]': String(new Date().getFullYear() + 2),
      'payment_method_data[card][cvc]': '737',
      'payment_method_data[billing_details][address][postal_code]': BERLIN.postalCode,
      'payment_method_data[billing_details][address][country]': BERLIN.country,
      return_url: `${this.#places.shopUrl}/checkout`,
    });
    return String(token.id);
  }
}

const BERLIN = {
  name: 'Ada Lovell',
  line1: 'Torstraße 1',
  line2: null,
  city: 'Berlin',
  region: null,
  postalCode: '10119',
  country: 'DE',
  phone: null,
};
