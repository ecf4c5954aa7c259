/** Anybody's browser has an own mind: what its extensions add is theirs. */
const OF_THE_BROWSER = /^(?:chrome|moz|safari-web|ms-browser)-extension:|^about:/;
const REPORTED_AT_MOST = 10;

type Added = { kind: 'script' | 'frame' | 'form'; what: string };

/**
 * Reports scripts, frames and forms that are added to the document and are neither the shop's nor Stripe's (`stripe`: the
 * origin of its script). Each is reported once, and few of them: by its origin alone. Answers how to stop.
 */
export function watchPage(stripe: string): () => void {
  const told = new Set<string>();
  const look = (element: Element) => {
    const added = foreign(element, stripe);
    if (!added || told.size >= REPORTED_AT_MOST || told.has(`${added.kind} ${added.what}`)) return;
    told.add(`${added.kind} ${added.what}`);
    navigator.sendBeacon('/api/csp-report', JSON.stringify({ 'added-to-page': added }));
  };
  for (const element of document.querySelectorAll(WATCHED)) look(element);
  const observer = new MutationObserver(changes => {
    for (const { addedNodes, target, type } of changes) {
      if (type === 'attributes' && target instanceof Element) look(target);
      for (const node of addedNodes) for (const element of withInner(node)) look(element);
    }
  });
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributeFilter: ['src', 'srcdoc', 'action', 'formaction', 'data'],
  });
  return () => observer.disconnect();
}

const WATCHED = 'script[src], iframe, object, embed, form[action], [formaction]';

const withInner = (node: Node): Element[] =>
  node instanceof Element ? [...(node.matches(WATCHED) ? [node] : []), ...node.querySelectorAll(WATCHED)] : [];

function foreign(element: Element, stripe: string): Added | null {
  const kind = element.matches('script') ? 'script' : element.matches('iframe, object, embed') ? 'frame' : 'form';
  const address =
    element.getAttribute(kind === 'form' ? (element.matches('form') ? 'action' : 'formaction') : 'src') ??
    element.getAttribute('data') ??
    '';
  if (kind === 'frame' && element.hasAttribute('srcdoc')) return { kind, what: 'srcdoc' };
  if (address === '' || OF_THE_BROWSER.test(address) || !URL.canParse(address, document.baseURI)) return null;
  const { origin, hostname, protocol } = new URL(address, document.baseURI);
  const ofStripe = origin === stripe || hostname === 'stripe.com' || hostname.endsWith('.stripe.com');
  // A frame of our own origin is none of ours: the page has Stripe's frames only.
  const ours = kind === 'frame' ? ofStripe : origin === location.origin || (ofStripe && kind === 'script');
  return ours ? null : { kind, what: origin === 'null' ? protocol : origin };
}
