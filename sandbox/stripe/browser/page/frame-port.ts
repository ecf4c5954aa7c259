import type { Answer, Call, Connect, FrameEvent } from '../wire.ts';
import { SANDBOX_ORIGIN } from './frame-element.ts';
import { IntegrationError } from './integration-error.ts';

const ANSWER_WITHIN_MS = 20_000;

type Waiting = { resolve: (value: unknown) => void; reject: (error: unknown) => void };

/**
 * The page's end of a frame. On every load of the frame it posts one `connect` message with a fresh
 * MessagePort, addressed to the sandbox's origin, so that no other document can take the port.
 * Calls made before the frame answers wait for it.
 */
export class FramePort {
  /** Resolves when the frame has answered once; rejects when it stays silent for 20 seconds. */
  readonly connected: Promise<void>;
  private readonly waiting = new Map<number, Waiting>();
  private port: MessagePort | undefined;
  private calls = 0;
  private markConnected: () => void = () => {};
  private markSilent: (error: Error) => void = () => {};
  private readonly timer: number;
  private readonly onEvent: (event: string, data: Record<string, unknown>) => void;

  /** `hello` is asked again at each load: a host that is moved in the document reloads its frame. */
  constructor(frame: HTMLIFrameElement, hello: () => Omit<Connect, 'type'>, onEvent: FramePort['onEvent']) {
    this.onEvent = onEvent;
    this.connected = new Promise((resolve, reject) => {
      this.markConnected = resolve;
      this.markSilent = reject;
    });
    this.connected.catch(() => {});
    this.timer = window.setTimeout(
      () => this.markSilent(new Error('The payment form did not load. Check that the sandbox is running.')),
      ANSWER_WITHIN_MS,
    );
    frame.addEventListener('load', () => this.connect(frame, { type: 'connect', ...hello() }));
  }

  /** Runs `op` in the frame; rejects with the API's error object as it came. */
  async call<T>(op: string, args: unknown = {}): Promise<T> {
    await this.connected;
    this.calls += 1;
    const message: Call = { id: this.calls, op, args };
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(message.id, { resolve: value => resolve(value as T), reject });
      this.port?.postMessage(message);
    });
  }

  /** Gives up: what was asked and not answered is rejected. */
  close(): void {
    window.clearTimeout(this.timer);
    const gone = new IntegrationError(
      'We could not retrieve data from the specified Element. Please make sure the Element you are attempting to use is still mounted.',
    );
    this.markSilent(gone);
    this.abandon(gone);
  }

  /** Rejects what the document that is gone can no longer answer. */
  private abandon(reason: Error): void {
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
    this.port?.close();
  }

  private connect(frame: HTMLIFrameElement, message: Connect): void {
    this.abandon(new Error('The payment form was loaded again. Please try once more.'));
    const channel = new MessageChannel();
    this.port = channel.port1;
    channel.port1.onmessage = ({ data }: MessageEvent<Answer | FrameEvent>) => this.receive(data);
    frame.contentWindow?.postMessage(message, SANDBOX_ORIGIN, [channel.port2]);
  }

  private receive(message: Answer | FrameEvent): void {
    if ('event' in message) this.hear(message);
    else this.settle(message);
  }

  private hear({ event, data }: FrameEvent): void {
    if (event !== 'connected') {
      this.onEvent(event, data);
      return;
    }
    window.clearTimeout(this.timer);
    this.markConnected();
  }

  private settle(message: Answer): void {
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.ok) waiting?.resolve(message.value);
    else if (message.error.type === 'integration') waiting?.reject(new IntegrationError(message.error.message));
    else waiting?.reject(message.error);
  }
}
