import type { WireError } from '../wire.ts';
import { collect } from './collected.ts';
import { SandboxElement } from './element.ts';
import { checkGroupOptions, checkKind, type ElementsOptions, plain, sendable } from './elements-options.ts';
import { IntegrationError } from './integration-error.ts';
import { Listeners } from './listeners.ts';
import type { StripeObject } from './stripe.ts';

type Submitted = { selectedPaymentMethod: string } | { error: WireError };

/**
 * What `stripe.elements()` returns. Making one touches neither the page nor the network, because
 * React's StrictMode makes two and throws one away.
 */
export class ElementsGroup {
  options: ElementsOptions;
  /** Whether the last `submit()` found every field in order. */
  submitted = false;
  private readonly stripe: StripeObject;
  private readonly listeners = new Listeners();
  private live: SandboxElement[] = [];

  constructor(stripe: StripeObject, options: ElementsOptions) {
    checkGroupOptions(options);
    this.stripe = stripe;
    this.options = options;
  }

  create(kind: string, options: Record<string, unknown> = {}): SandboxElement {
    checkKind(kind);
    if (kind === 'address' && options.mode !== 'shipping' && options.mode !== 'billing')
      throw new IntegrationError("You must supply options.mode. mode must be 'billing' or 'shipping'.");
    if (this.find(kind, options.mode))
      throw new IntegrationError(
        `Can only create one Element of type ${kind} through the same Elements group. Destroy the first one, or call elements.getElement('${kind}').`,
      );
    const element = new SandboxElement(this, kind, plain(options));
    this.live.push(element);
    return element;
  }

  /** Takes the name of an element or, as react-stripe-js lets stores do, its component. */
  getElement(kind: string | { __elementType?: string }, options: { mode?: unknown } = {}): SandboxElement | null {
    return this.find(typeof kind === 'string' ? kind : kind.__elementType, options.mode) ?? null;
  }

  async update(options: Partial<ElementsOptions>): Promise<void> {
    const next = { ...this.options, ...options };
    checkGroupOptions(next);
    this.options = next;
    const mounted = this.live.filter(element => element.mountedFrame);
    await Promise.allSettled(mounted.map(element => element.call('update', { group: sendable(next) })));
    this.listeners.fire('update-end', {});
  }

  on(event: 'update-end', listener: () => void): this {
    this.listeners.add(event, listener);
    return this;
  }

  /** Reads the intent again after the server changed it. A deferred group has none to read. */
  async fetchUpdates(): Promise<{ error?: { message: string; status?: string } }> {
    const { clientSecret } = this.options;
    if (!clientSecret) return {};
    const result = await this.stripe.retrieveIntent(clientSecret);
    if (result.error) return { error: { message: result.error.message } };
    const intent = result.paymentIntent ?? result.setupIntent;
    const open = ['requires_payment_method', 'requires_confirmation', 'requires_action'];
    if (intent && !open.includes(intent.status))
      return { error: { message: `The intent's status is ${intent.status}.`, status: intent.status } };
    return {};
  }

  /** Validates every mounted element at once and moves focus to the first field that needs a hand. */
  async submit(): Promise<Submitted> {
    const forms = this.live.filter(({ kind, mountedFrame }) => kind !== 'expressCheckout' && mountedFrame);
    if (forms.length === 0) throw new IntegrationError('elements.submit(): no Element of this group is mounted.');
    const ordered = forms.sort((a, b) => inPageOrder(a, b));
    const answers = await Promise.all(ordered.map(form => form.call<{ error?: WireError; method?: string }>('submit')));
    const bad = answers.findIndex(({ error }) => error);
    this.submitted = bad === -1;
    if (bad === -1) return { selectedPaymentMethod: answers.find(({ method }) => method)?.method ?? 'card' };
    ordered[bad]?.mountedFrame?.focus();
    await ordered[bad]?.call('focusInvalid');
    return { error: answers[bad]?.error as WireError };
  }

  /** The mounted payment element; the only frame that can send a card. Throws IntegrationError without one. */
  payment(): SandboxElement {
    const element = this.find('payment');
    if (element?.mountedFrame) return element;
    throw new IntegrationError('Invalid value for elements: it should have a mounted Payment Element.');
  }

  /** What the address and e-mail elements hold, to go with the card. */
  collected() {
    return collect((kind, mode) => this.find(kind, mode));
  }

  hello() {
    return { ...this.stripe.hello(this.options.locale), group: sendable(this.options) };
  }

  forget(element: SandboxElement): void {
    this.live = this.live.filter(other => other !== element);
  }

  private find(kind: string | undefined, mode?: unknown): SandboxElement | undefined {
    return this.live.find(
      element => element.kind === kind && (kind !== 'address' || mode === undefined || element.options.mode === mode),
    );
  }
}

function inPageOrder(a: SandboxElement, b: SandboxElement): number {
  if (!a.mountedFrame || !b.mountedFrame) return 0;
  return a.mountedFrame.compareDocumentPosition(b.mountedFrame) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
