import { shape } from '../node.ts';
import type { Brand } from './brands.ts';

type IconId = Brand['id'] | 'unknown';

/** A small drawing of a card that hints at its brand; decoration only, the name is said in words. */
export function brandIcon(id: IconId): SVGElement {
  const svg = shape('svg', {
    viewBox: '0 0 32 20',
    width: '32',
    height: '20',
    'aria-hidden': 'true',
    focusable: 'false',
    'data-brand': id,
  });
  svg.append(...DRAWINGS[id]());
  return svg;
}

const plate = (fill: string) =>
  shape('rect', { x: '.5', y: '.5', width: '31', height: '19', rx: '3', fill, stroke: '#8884' });
const disc = (cx: number, fill: string, r = 5.5) => shape('circle', { cx: String(cx), cy: '10', r: String(r), fill });

function word(text: string, fill: string, size: number, extra: Record<string, string> = {}): SVGElement {
  const written = shape('text', {
    x: '16',
    y: String(10 + size * 0.36),
    'text-anchor': 'middle',
    'font-family': 'Arial, Helvetica, sans-serif',
    'font-size': String(size),
    'font-weight': '700',
    fill,
    ...extra,
  });
  written.textContent = text;
  return written;
}

const bar = (x: number, fill: string) =>
  shape('rect', { x: String(x), y: '4', width: '6', height: '12', rx: '2', fill });

const DRAWINGS: Record<IconId, () => SVGElement[]> = {
  visa: () => [plate('#fff'), word('VISA', '#1a1f71', 10, { 'font-style': 'italic', 'letter-spacing': '-.2' })],
  mastercard: () => [
    plate('#fff'),
    disc(12.5, '#eb001b'),
    disc(19.5, '#f79e1b'),
    shape('path', { d: 'M16 5.8a5.5 5.5 0 0 1 0 8.4 5.5 5.5 0 0 1 0-8.4z', fill: '#ff5f00' }),
  ],
  amex: () => [plate('#016fd0'), word('AMEX', '#fff', 8.5, { 'letter-spacing': '.2' })],
  discover: () => [plate('#fff'), disc(25, '#f27712', 4), word('DISC', '#231f20', 7.5, { x: '12' })],
  diners: () => [
    plate('#fff'),
    disc(16, '#0079be', 7),
    disc(16, '#fff', 5),
    shape('path', { d: 'M15 5.6v8.8a4.7 4.7 0 0 1 0-8.8zm2 0v8.8a4.7 4.7 0 0 0 0-8.8z', fill: '#0079be' }),
  ],
  jcb: () => [plate('#fff'), bar(6, '#0e4c96'), bar(13, '#d7182a'), bar(20, '#00873c')],
  unionpay: () => [
    plate('#fff'),
    shape('path', { d: 'M8 4h6l-3 12H5z', fill: '#e21836' }),
    shape('path', { d: 'M14 4h6l-3 12h-6z', fill: '#00447c' }),
    shape('path', { d: 'M20 4h6l-3 12h-6z', fill: '#007b84' }),
  ],
  unknown: () => [
    shape('rect', {
      x: '1',
      y: '1',
      width: '30',
      height: '18',
      rx: '3',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '1.5',
    }),
    shape('path', { d: 'M1 6.5h30', stroke: 'currentColor', 'stroke-width': '2.5' }),
  ],
};

/** Where the security code is printed: on the back, on the front for American Express. */
export function securityCodeIcon(front: boolean): SVGElement {
  return shape(
    'svg',
    { viewBox: '0 0 32 20', width: '32', height: '20', 'aria-hidden': 'true', focusable: 'false' },
    shape('rect', {
      x: '1',
      y: '1',
      width: '30',
      height: '18',
      rx: '3',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '1.5',
    }),
    shape('path', {
      d: front ? 'M5 15h9' : 'M1 6.5h30',
      stroke: 'currentColor',
      'stroke-width': front ? '1.5' : '2.5',
    }),
    shape('rect', {
      x: front ? '18' : '17',
      y: front ? '4' : '10',
      width: '11',
      height: '6',
      rx: '3',
      fill: 'currentColor',
    }),
  );
}
