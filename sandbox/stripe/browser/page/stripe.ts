import type { WireError } from '../wire.ts';
import { showChallenge } from './challenge-dialog.ts';
import { type ConfirmOptions, type ConfirmParams, confirmIntent, submittedPayment } from './confirm.ts';
import { ElementsGroup } from './elements.ts';
import type { ElementsOptions } from './elements-options.ts';
import { makeFrame } from './frame-element.ts';
import { FramePort } from './frame-port.ts';
import { IntegrationError } from './integration-error.ts';
import { asResult, checkClientSecret, failureOf, type Intent, type IntentResult, settle } from './intents.ts';

export type ConstructorOptions = { apiVersion?: string; locale?: string };

type WithElements = { elements: ElementsGroup; params?: Record<string, unknown> };

/** What `Stripe(key)` returns. Makes no frame until something needs one. */
export class StripeObject {
  private readonly publishableKey: string;
  private readonly options: ConstructorOptions;
  private controllerPort: FramePort | undefined;

  constructor(publishableKey: string, options: ConstructorOptions) {
    this.publishableKey = publishableKey;
    this.options = options;
  }

  elements(options: ElementsOptions = {}): ElementsGroup {
    return new ElementsGroup(this, options);
  }

  async createConfirmationToken({ elements, params = {} }: WithElements) {
    const frame = submittedPayment(elements, 'createConfirmationToken');
    const collected = await elements.collected();
    const made = frame.call<object>('createConfirmationToken', { params, collected });
    return settle(made.then(confirmationToken => ({ confirmationToken })));
  }

  async createPaymentMethod({ elements, params = {} }: Partial<WithElements>) {
    if (!elements)
      throw new IntegrationError(
        'stripe.createPaymentMethod(): the sandbox takes `{elements}` with a Payment Element; card Elements are not drawn here.',
      );
    const frame = submittedPayment(elements, 'createPaymentMethod');
    const made = frame.call<object>('createPaymentMethod', { params, collected: await elements.collected() });
    return settle(made.then(paymentMethod => ({ paymentMethod })));
  }

  /** Present because react-stripe-js looks for it; tokens come from card Elements, which are not drawn. */
  async createToken(): Promise<never> {
    throw new IntegrationError('stripe.createToken(): the sandbox has no card Element; use the Payment Element.');
  }

  async confirmPayment(options: ConfirmOptions): Promise<IntentResult> {
    return confirmIntent(this, 'confirmPayment', options);
  }

  async confirmSetup(options: ConfirmOptions): Promise<IntentResult> {
    return confirmIntent(this, 'confirmSetup', options);
  }

  /** Works with the id of a payment method; card data cannot be given, there being no card Element. */
  async confirmCardPayment(clientSecret: string, data: ConfirmParams = {}): Promise<IntentResult> {
    if (typeof data.payment_method !== 'string')
      throw new IntegrationError('stripe.confirmCardPayment(): the sandbox takes `payment_method` as an id.');
    return confirmIntent(this, 'confirmPayment', { clientSecret, confirmParams: data, redirect: 'if_required' });
  }

  async retrievePaymentIntent(clientSecret: string): Promise<IntentResult> {
    return this.retrieveIntent(checkClientSecret('retrievePaymentIntent', clientSecret));
  }

  async retrieveSetupIntent(clientSecret: string): Promise<IntentResult> {
    return this.retrieveIntent(checkClientSecret('retrieveSetupIntent', clientSecret));
  }

  /** Does what the bank asks. The state is at the server, so a reloaded page or another tab may call it too. */
  async handleNextAction({ clientSecret }: { clientSecret?: string }): Promise<IntentResult> {
    const found = await this.retrieveIntent(checkClientSecret('handleNextAction', clientSecret));
    if (found.error) return found;
    const intent = (found.paymentIntent ?? found.setupIntent) as Intent;
    if (intent.status !== 'requires_action')
      throw new IntegrationError('handleNextAction: The intent supplied is not in the requires_action state.');
    return this.act(intent);
  }

  async handleCardAction(clientSecret: string): Promise<IntentResult> {
    return this.handleNextAction({ clientSecret });
  }

  initCheckoutElementsSdk(): never {
    throw new IntegrationError('The sandbox has no Checkout Sessions; use stripe.elements().');
  }

  /** Called by loadStripe and react-stripe-js to say who they are; nothing is reported from here. */
  _registerWrapper(): void {}

  registerAppInfo(): void {}

  /** Redirects, or shows the challenge and reads the intent again. */
  async act(intent: Intent): Promise<IntentResult> {
    if (intent.next_action?.redirect_to_url) {
      window.location.assign(intent.next_action.redirect_to_url.url);
      return new Promise(() => {});
    }
    const hello = { ...this.hello(), kind: 'challenge' as const, options: {}, group: {} };
    await showChallenge(intent.id, { ...hello, clientSecret: intent.client_secret });
    const after = await this.retrieveIntent(intent.client_secret);
    const current = after.paymentIntent ?? after.setupIntent;
    return (current && failureOf(current)) ?? after;
  }

  async retrieveIntent(clientSecret: string): Promise<IntentResult> {
    const found = this.controller().call<Intent>('retrieveIntent', { clientSecret }).then(asResult);
    return (await settle(found)) as IntentResult | { error: WireError };
  }

  /** A hidden frame for calls that belong to no element; it spares the store a `connect-src` entry. */
  controller(): FramePort {
    if (this.controllerPort) return this.controllerPort;
    const frame = makeFrame({
      path: '/elements-inner-controller.html',
      title: 'Secure payment controller frame',
      style: { position: 'fixed', top: '0', left: '0', width: '1px', height: '1px', visibility: 'hidden' },
      controller: true,
    });
    frame.setAttribute('aria-hidden', 'true');
    frame.tabIndex = -1;
    const hello = () => ({ ...this.hello(), kind: 'controller' as const, options: {}, group: {} });
    this.controllerPort = new FramePort(frame, hello, () => {});
    document.body.append(frame);
    return this.controllerPort;
  }

  hello(locale?: string) {
    const { apiVersion, locale: own } = this.options;
    const wanted = [locale, own].find(value => value && value !== 'auto') ?? navigator.language;
    return { publishableKey: this.publishableKey, locale: wanted, ...(apiVersion ? { apiVersion } : {}) };
  }
}
