export type Listener = (event: Record<string, unknown>) => void;

/** `on`, `off` and `once` as Stripe's elements have them; a listener that throws does not stop the others. */
export class Listeners {
  private readonly byEvent = new Map<string, Set<Listener>>();
  private readonly onces = new Map<Listener, Listener>();

  add(event: string, listener: Listener): void {
    const set = this.byEvent.get(event) ?? new Set();
    this.byEvent.set(event, set.add(listener));
  }

  addOnce(event: string, listener: Listener): void {
    const once: Listener = data => {
      this.remove(event, listener);
      listener(data);
    };
    this.onces.set(listener, once);
    this.add(event, once);
  }

  remove(event: string, listener?: Listener): void {
    if (!listener) {
      this.byEvent.delete(event);
      return;
    }
    const set = this.byEvent.get(event);
    set?.delete(listener);
    const once = this.onces.get(listener);
    if (once) set?.delete(once);
    this.onces.delete(listener);
  }

  fire(event: string, data: Record<string, unknown>): void {
    for (const listener of [...(this.byEvent.get(event) ?? [])]) {
      try {
        listener(data);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
