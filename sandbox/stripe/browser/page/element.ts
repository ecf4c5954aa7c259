import type { ElementKind, WireError } from '../wire.ts';
import { drawChange, drawFocus, forgetHost, prepareHost } from './element-host.ts';
import type { ElementsGroup } from './elements.ts';
import { ELEMENT_FRAMES, makeFrame, RING } from './frame-element.ts';
import { FramePort } from './frame-port.ts';
import { watchPointer, whenStill } from './hold-still.ts';
import { IntegrationError } from './integration-error.ts';
import { type Listener, Listeners } from './listeners.ts';

/** One element of a group. Creating it has no effect on the page; `mount` makes the frame. */
export class SandboxElement {
  readonly kind: ElementKind;
  options: Record<string, unknown>;
  private readonly group: ElementsGroup;
  private readonly listeners = new Listeners();
  private destroyed = false;
  private host: HTMLElement | undefined;
  private frame: HTMLIFrameElement | undefined;
  private port: FramePort | undefined;

  constructor(group: ElementsGroup, kind: ElementKind, options: Record<string, unknown>) {
    this.group = group;
    this.kind = kind;
    this.options = options;
  }

  /** The frame while mounted; used to order elements as the page shows them. */
  get mountedFrame(): HTMLIFrameElement | undefined {
    return this.frame;
  }

  on(event: string, listener: Listener): this {
    this.listeners.add(event, listener);
    return this;
  }

  once(event: string, listener: Listener): this {
    this.listeners.addOnce(event, listener);
    return this;
  }

  off(event: string, listener?: Listener): this {
    this.listeners.remove(event, listener);
    return this;
  }

  mount(where: string | HTMLElement): void {
    this.refuseIfDestroyed();
    const host = typeof where === 'string' ? document.querySelector<HTMLElement>(where) : where;
    if (!host)
      throw new IntegrationError(
        `The selector you specified (${String(where)}) applies to no DOM elements that are currently on the page. Make sure the element exists on the page before calling mount().`,
      );
    if (this.host === host) return;
    this.unmount();
    this.host = host;
    const frame = makeFrame({
      ...ELEMENT_FRAMES[this.kind],
      style: {
        width: `calc(100% + ${2 * RING}px)`,
        maxWidth: 'none',
        margin: `-${RING}px`,
        height: '1px',
        opacity: '0',
      },
    });
    this.frame = frame;
    const port = new FramePort(
      frame,
      () => this.hello(),
      (event, data) => this.hear(event, data),
    );
    this.port = port;
    watchPointer();
    prepareHost(host, frame);
    queueMicrotask(() => this.fire('loaderstart', {}));
    port.connected.catch((error: Error) => {
      if (this.port === port)
        this.fire('loaderror', { error: { type: 'api_connection_error', message: error.message } });
    });
  }

  update(options: Record<string, unknown>): this {
    this.refuseIfDestroyed();
    this.options = { ...this.options, ...options };
    this.send('update', { options: this.options });
    return this;
  }

  focus(): void {
    this.frame?.focus();
    this.send('focus');
  }

  blur(): void {
    this.send('blur');
  }

  clear(): void {
    this.send('clear');
  }

  /** Closes an accordion; the sandbox's accordion keeps its one form open, as real Stripe's does with one method. */
  collapse(): this {
    return this;
  }

  /** Address element only: `{complete, isNewAddress, value}`; shows what is missing, as real Stripe does. */
  async getValue(): Promise<unknown> {
    if (this.kind !== 'address') throw new IntegrationError('getValue() is a method of the Address Element only.');
    return this.call('getValue');
  }

  unmount(): void {
    if (this.host) forgetHost(this.host);
    const { port } = this;
    this.port = undefined;
    this.frame = undefined;
    this.host = undefined;
    port?.close();
  }

  destroy(): void {
    this.refuseIfDestroyed();
    this.unmount();
    this.destroyed = true;
    this.group.forget(this);
  }

  /** Runs an operation in the mounted frame. Throws an IntegrationError when there is none. */
  async call<T>(op: string, args?: unknown): Promise<T> {
    if (!this.port)
      throw new IntegrationError(
        `We could not retrieve data from the ${this.kind} Element. Please make sure it is mounted and its ready event has been emitted.`,
      );
    return this.port.call<T>(op, args);
  }

  /** Tells the frame something that needs no answer; a frame that is gone is no error here. */
  send(op: string, args?: unknown): void {
    this.port?.call(op, args).catch(() => {});
  }

  private hello() {
    return { kind: this.kind, options: this.options, ...this.group.hello() };
  }

  private hear(event: string, data: Record<string, unknown>): void {
    if (!this.host || !this.frame) return;
    if (event === 'resize') {
      const { style } = this.frame;
      whenStill(this.frame, () => Object.assign(style, { height: `${String(data.height)}px`, opacity: '1' }));
      return;
    }
    if (event === 'change') drawChange(this.host, data);
    if (event === 'focus' || event === 'blur') drawFocus(this.host, event === 'focus');
    if (event === 'invalid') {
      this.host.classList.toggle('StripeElement--invalid', data.invalid === true);
      return;
    }
    this.fire(event, data);
  }

  private fire(event: string, data: Record<string, unknown> | { error: WireError }): void {
    this.listeners.fire(event, { elementType: this.kind, ...data });
  }

  private refuseIfDestroyed(): void {
    if (this.destroyed) throw new IntegrationError('This Element has already been destroyed. Please create a new one.');
  }
}
