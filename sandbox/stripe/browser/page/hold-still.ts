/**
 * Leaving a field can show an error, which makes its frame taller and moves what is below. If that
 * happens between pressing and releasing the pay button, the button slips away and the click is lost.
 * So heights wait until no pointer is pressed on the page, and for a second at most.
 */
const LONGEST_HOLD_MS = 1_000;
let watching = false;
let pressed = false;
let limit: number | undefined;
const postponed = new Map<HTMLElement, () => void>();

/** Runs `resize` now, or once the pointer is released; only the last one of each frame counts. */
export function whenStill(frame: HTMLElement, resize: () => void): void {
  if (!pressed) resize();
  else postponed.set(frame, resize);
}

/** Starts watching the pointer, once for a page. */
export function watchPointer(): void {
  if (watching) return;
  watching = true;
  window.addEventListener('pointerdown', () => set(true), true);
  for (const end of ['pointerup', 'pointercancel', 'blur', 'dragend'])
    window.addEventListener(end, () => window.setTimeout(() => set(false)), true);
}

function set(down: boolean): void {
  pressed = down;
  window.clearTimeout(limit);
  if (down) {
    limit = window.setTimeout(() => set(false), LONGEST_HOLD_MS);
    return;
  }
  for (const resize of postponed.values()) resize();
  postponed.clear();
}
