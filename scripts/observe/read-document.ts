import type { CDPSession } from 'playwright-core';

/** What stands in the document now, as the browser understands it: addresses without query and fragment. */
export type Document = {
  scripts: { url: string | null; text: string | null }[];
  frames: string[];
  targets: string[];
  orders: string[];
  handlers: string[];
  cardFields: string[];
  workers: string[];
};

/**
 * Reads it from a world of its own, in which nothing that the page redefined is true: a script that hides itself from
 * the page's own functions is read here all the same. It changes nothing and asks nothing.
 */
export async function readDocument(session: CDPSession): Promise<Document> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    // A compiler that keeps the names of functions calls this one.
    expression: `(() => { const __name = given => given; return (${inThePage})(); })()`,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(`The document could not be read: ${exceptionDetails.text}`);
  return result.value as Document;
}

async function inThePage(): Promise<Document> {
  const plain = (url: string) => url.replace(/[?#].*$/s, '');
  const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];
  const once = (texts: string[]) => [...new Set(texts)].sort();
  const named = (element: Element) => `${element.localName}${element.id ? `#${element.id}` : ''}`;
  const runs = (script: HTMLScriptElement) =>
    /^(?:|module|(?:text|application)\/(?:java|ecma)script)$/i.test(script.type);

  const scripts = all<HTMLScriptElement>('script')
    .filter(runs)
    .map(script => (script.src ? { url: plain(script.src), text: null } : { url: null, text: script.text.trim() }));
  const frames = all<HTMLIFrameElement>('iframe, frame, object, embed, fencedframe').map(frame => {
    if (frame.hasAttribute('srcdoc')) return 'srcdoc:';
    return plain(frame.src || frame.getAttribute('data') || 'about:blank');
  });
  const forms = all('form').map(form => form.getAttribute('action') ?? location.href);
  const buttons = all('[formaction]').map(button => button.getAttribute('formaction') ?? '');
  const targets = [...forms, ...buttons].map(target => plain(new URL(target, document.baseURI).href));
  const metas = all<HTMLMetaElement>('meta[http-equiv]').map(meta => `${meta.httpEquiv}: ${meta.content}`);
  const bases = all<HTMLBaseElement>('base').map(base => `base: ${base.href}`);
  const handlers = all('*').flatMap(element =>
    [...element.attributes]
      .filter(({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value))
      .map(({ name }) => `${name} of ${named(element)}`),
  );
  const asksForCard = /card.?(?:number|no\b)|cc-?(?:number|exp|csc)|\bcv[cv]2?\b|security.?code/i;
  const cardFields = all<HTMLInputElement>('input:not([type=hidden], [type=radio]), select, textarea')
    .filter(({ autocomplete, name, id, placeholder, labels }) =>
      asksForCard.test([autocomplete, name, id, placeholder, labels?.[0]?.textContent].join(' ')),
    )
    .map(named);
  const workers = ((await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? []).map(({ scope }) => scope);
  return {
    scripts,
    frames: once(frames),
    targets: once(targets),
    orders: once([...metas, ...bases]),
    handlers: once(handlers),
    cardFields: once(cardFields),
    workers: once(workers),
  };
}
