import type { Appearance } from '@stripe/stripe-js';
import type { GroupOptions } from '../wire.ts';
import { drawAddress } from './address/address-element.ts';
import { applyAppearance } from './appearance/apply.ts';
import { watchSize } from './autosize.ts';
import type { Connection, Operations } from './connection.ts';
import { drawExpressCheckout } from './express-checkout.ts';
import { drawLinkAuthentication } from './link-authentication.ts';
import { drawPayment } from './payment/payment-element.ts';

/** What an element gives its frame. `ready` is what the ready event carries. */
export type Drawn = {
  node: HTMLElement | undefined;
  operations: Operations;
  update?: (options: Record<string, unknown>, group: GroupOptions) => void;
  ready?: Record<string, unknown>;
};

const DRAW: Record<string, (connection: Connection) => Drawn | Promise<Drawn>> = {
  payment: drawPayment,
  address: drawAddress,
  linkAuthentication: drawLinkAuthentication,
  expressCheckout: drawExpressCheckout,
};

/** Draws the element that the page asked for, keeps its frame's height right and answers its calls. */
export async function mountElement(root: HTMLElement, connection: Connection): Promise<void> {
  const { hello, emit, serve } = connection;
  applyAppearance(hello.group.appearance as Appearance | undefined);
  const drawn = await DRAW[hello.kind]?.(connection);
  if (!drawn) return;
  if (drawn.node) root.replaceChildren(drawn.node);
  reportFocus(root, emit);
  reportInvalid(root, emit);
  serve({
    ...drawn.operations,
    blur: () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
    update: ({ options, group }) => {
      if (group) hello.group = group as GroupOptions;
      if (options) hello.options = options as Record<string, unknown>;
      applyAppearance(hello.group.appearance as Appearance | undefined);
      drawn.update?.(hello.options, hello.group);
    },
  });
  watchSize(root, height => emit('resize', { height }));
  emit('ready', drawn.ready);
}

/** One focus event when focus comes in and one blur when it leaves; moving between fields is neither. */
function reportFocus(root: HTMLElement, emit: Connection['emit']): void {
  let inside = false;
  root.addEventListener('focusin', () => {
    if (!inside) emit('focus');
    inside = true;
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && root.contains(relatedTarget)) return;
    inside = false;
    emit('blur');
  });
  root.addEventListener('keydown', ({ key }) => key === 'Escape' && emit('escape'));
}

/** Says when the first field turns invalid and when the last is mended; the page mirrors it in a class. */
function reportInvalid(root: HTMLElement, emit: Connection['emit']): void {
  let last = false;
  const observer = new MutationObserver(() => {
    const invalid = root.querySelector('[aria-invalid=true]') !== null;
    if (invalid !== last) emit('invalid', { invalid });
    last = invalid;
  });
  observer.observe(root, { subtree: true, childList: true, attributeFilter: ['aria-invalid'] });
}
