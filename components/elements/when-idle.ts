/** The longest that a form waits for a busy page, in milliseconds. */
const AT_MOST_MS = 1_000;

/**
 * Resolves when the page has nothing more urgent to do. Making Stripe's frames is work for the whole browser; done in
 * the middle of hydration it keeps a slow phone from answering a touch.
 */
export const whenIdle = (): Promise<void> =>
  new Promise(resolve => {
    // Safari has no requestIdleCallback yet.
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: AT_MOST_MS });
    else setTimeout(resolve, 0);
  });
