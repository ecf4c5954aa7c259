import type { Connect } from '../wire.ts';
import { makeFrame } from './frame-element.ts';
import { FramePort } from './frame-port.ts';

/**
 * Shows the bank's challenge over the whole page and resolves when it is over, whoever ended it.
 *
 * A native modal dialog does the hard parts: the page behind is inert, focus stays inside, and the
 * frame lies in the top layer whatever the store's z-indexes are. Escape neither closes nor fails it:
 * a payment is not lost by one key. Focus goes back to where it was.
 */
export async function showChallenge(intentId: string, hello: Omit<Connect, 'type'>): Promise<void> {
  const before = document.activeElement;
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', '3D Secure authentication');
  dialog.setAttribute('closedby', 'none');
  Object.assign(dialog.style, FULL_SCREEN, { maxWidth: 'none', maxHeight: 'none', background: 'transparent' });
  const frame = makeFrame({
    path: `/3ds/${encodeURIComponent(intentId)}`,
    title: '3D Secure authentication',
    style: FULL_SCREEN,
  });
  const release = lockScroll();
  try {
    await new Promise<void>((resolve, reject) => {
      const port = new FramePort(
        frame,
        () => hello,
        event => event === 'done' && resolve(),
      );
      port.connected.then(() => port.call('focus'), reject);
      dialog.addEventListener('cancel', event => event.preventDefault());
      // A browser may close a dialog on a second Escape all the same: show it again.
      dialog.addEventListener('close', () => dialog.isConnected && dialog.showModal());
      dialog.append(frame);
      document.body.append(dialog);
      dialog.showModal();
      frame.focus();
    });
  } finally {
    dialog.remove();
    release();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}

const FULL_SCREEN: Partial<CSSStyleDeclaration> = {
  position: 'fixed',
  inset: '0',
  width: '100%',
  height: '100%',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'hidden',
};

/** Stops the page behind from scrolling without moving it sideways; returns what undoes it. */
function lockScroll(): () => void {
  const root = document.documentElement;
  const { overflow, scrollbarGutter } = root.style;
  if (window.innerWidth > root.clientWidth) root.style.scrollbarGutter = 'stable';
  root.style.overflow = 'hidden';
  return () => Object.assign(root.style, { overflow, scrollbarGutter });
}
