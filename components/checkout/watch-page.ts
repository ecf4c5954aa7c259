/** Anybody's browser has an own mind: what its extensions add is theirs. */
const OF_THE_BROWSER = /^(?:chrome|moz|safari-web|ms-browser)-extension:|^about:/;
const REPORTED_AT_MOST = 10;

type Added = { kind: 'script' | 'frame' | 'form' | 'refused'; what: string };

/**
 * Reports scripts, frames and forms that are added to the document and are neither the shop's nor Stripe's (`stripe`: the
 * origin of its script), and what its policy refuses, whether or not the policy itself still says where to report. Each is
 * reported once, and few of them: by its origin alone. Answers how to stop.
 */
export function watchPage(stripe: string): () => void {
  const told = new Set<string>();
  const tell = (added: Added | null) => {
    if (!added || told.size >= REPORTED_AT_MOST || told.has(`${added.kind} ${added.what}`)) return;
    told.add(`${added.kind} ${added.what}`);
    navigator.sendBeacon('/api/csp-report', JSON.stringify({ 'added-to-page': added }));
  };
  const look = (element: Element) => tell(foreign(element, stripe));
  const refused = (event: SecurityPolicyViolationEvent) => tell(refusal(event));
  document.addEventListener('securitypolicyviolation', refused);
  for (const element of document.querySelectorAll(WATCHED)) look(element);
  const observer = new MutationObserver(changes => {
    for (const { addedNodes, target, type } of changes) {
      if (type === 'attributes' && target instanceof Element) look(target);
      for (const node of addedNodes) {
        for (const element of withInner(node)) look(element);
        // While the page still arrives, its framework hands itself data in scripts of this kind.
        if (node instanceof HTMLScriptElement && isInline(node) && document.readyState === 'complete')
          tell({ kind: 'script', what: 'inline' });
      }
    }
  });
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributeFilter: ['src', 'srcdoc', 'action', 'formaction', 'data'],
  });
  return () => {
    observer.disconnect();
    document.removeEventListener('securitypolicyviolation', refused);
  };
}

const WATCHED = 'script[src], iframe, object, embed, form[action], [formaction]';

/** What runs: data, such as JSON, has a type of its own. */
const isInline = (script: HTMLScriptElement): boolean =>
  !script.src && /^(?:$|module$|text\/javascript$)/.test(script.type);

/** By what a card could be stolen: the same that the shop hears from the browser itself. */
const STEALS = /^(?:script-src|frame-src|connect-src|form-action|worker-src|object-src|base-uri|default-src)/;

function refusal({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent): Added | null {
  if (disposition === 'report' || !STEALS.test(effectiveDirective)) return null;
  if (/^(?:inline|eval)$/.test(blockedURI)) return { kind: 'refused', what: `${effectiveDirective} ${blockedURI}` };
  const { host } = URL.canParse(blockedURI) ? new URL(blockedURI) : { host: '' };
  return host && /^https?:/.test(blockedURI) ? { kind: 'refused', what: `${effectiveDirective} ${host}` } : null;
}

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
