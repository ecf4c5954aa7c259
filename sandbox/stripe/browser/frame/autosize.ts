import { RING_PX } from './appearance/base-css.ts';

/** Reports the height that the frame needs, in whole pixels, at once and whenever it changes. */
export function watchSize(root: HTMLElement, report: (height: number) => void): void {
  let last = -1;
  const measure = () => {
    const content = root.getBoundingClientRect().height;
    const height = content === 0 ? 0 : Math.ceil(content) + 2 * RING_PX;
    if (height !== last) report(height);
    last = height;
  };
  new ResizeObserver(measure).observe(root);
  measure();
}
