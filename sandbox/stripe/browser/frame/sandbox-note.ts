import { node, shape } from './node.ts';

/** Said in every frame that deals with money, so that nobody takes the stand-in for Stripe. */
export const SANDBOX_WORDS = 'Sandbox: no real money';

export function sandboxNote(): HTMLElement {
  const flask = shape(
    'svg',
    { viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' },
    shape('path', {
      d: 'M6 1.8h4M6.8 2v4.2L3 12.6c-.5.9.1 1.9 1.1 1.9h7.8c1 0 1.6-1 1.1-1.9L9.2 6.2V2M4.8 10.5h6.4',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '1.3',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );
  return node('p', { class: 'SandboxNote' }, flask, SANDBOX_WORDS);
}
