const STATES = ['focus', 'complete', 'empty', 'invalid'].map(state => `StripeElement--${state}`);

/** Puts the frame into the store's host node, in the shape real Elements have: `.StripeElement > div > iframe`. */
export function prepareHost(host: HTMLElement, frame: HTMLIFrameElement): void {
  host.classList.add('StripeElement', 'StripeElement--empty');
  const wrap = document.createElement('div');
  wrap.className = '__PrivateStripeElement';
  // The frame is larger than this box by the ring on each side; `flow-root` keeps its negative margins in.
  wrap.style.display = 'flow-root';
  wrap.append(frame);
  host.replaceChildren(wrap);
}

/** Leaves the host as it was found. */
export function forgetHost(host: HTMLElement): void {
  host.replaceChildren();
  host.classList.remove('StripeElement', ...STATES);
}

/** Mirrors a change event in the host's classes. */
export function drawChange(host: HTMLElement, data: Record<string, unknown>): void {
  host.classList.toggle('StripeElement--complete', data.complete === true);
  host.classList.toggle('StripeElement--empty', data.empty === true);
}

/** Mirrors focus in the host's classes. */
export function drawFocus(host: HTMLElement, focused: boolean): void {
  host.classList.toggle('StripeElement--focus', focused);
}
