import type { ElementKind } from '../wire.ts';

/** Replaced by the server when it serves the script. */
export const SANDBOX_ORIGIN = '__SANDBOX_ORIGIN__';

/** How far an element's frame reaches beyond its host, so that focus rings are not cut off. */
export const RING = 4;

/** Paths and titles as real Elements have them: specs and screen readers find frames by title. */
export const ELEMENT_FRAMES: Record<ElementKind, { path: string; title: string }> = {
  payment: { path: '/elements-inner-payment.html', title: 'Secure payment input frame' },
  address: { path: '/elements-inner-address.html', title: 'Secure address input frame' },
  linkAuthentication: { path: '/elements-inner-link-authentication.html', title: 'Secure email input frame' },
  expressCheckout: { path: '/elements-inner-express-checkout.html', title: 'Secure express checkout frame' },
};

let made = 0;

type FrameShape = { path: string; title: string; style: Partial<CSSStyleDeclaration>; controller?: boolean };

/**
 * An iframe of the sandbox's origin, styled through the CSSOM only.
 * `color-scheme: light` on both sides keeps the frame transparent over a dark store.
 */
export function makeFrame({ path, title, style, controller = false }: FrameShape): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  made += 1;
  frame.name = `__privateStripe${controller ? 'Controller' : 'Frame'}${1000 + made}`;
  frame.title = title;
  frame.allow = 'payment *; publickey-credentials-get *; clipboard-write *';
  frame.setAttribute('frameborder', '0');
  frame.setAttribute('scrolling', 'no');
  Object.assign(frame.style, { border: '0', display: 'block', colorScheme: 'light', ...style });
  frame.src = `${SANDBOX_ORIGIN}${path}`;
  return frame;
}
