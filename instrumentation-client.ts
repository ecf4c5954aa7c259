/**
 * Runs before React does anything. Under Trusted Types a page may turn text into markup or script addresses only
 * through a policy, and this is the one for whoever has none: React, for the data blocks (JSON-LD) it draws on a
 * navigation, and Stripe's loader. It lets through what cannot become an element, and scripts of this origin and of
 * Stripe (or its stand-in beside a shop on loopback); all else throws. The content security policy still decides.
 */
type Factory = {
  createPolicy: (
    name: string,
    rules: Record<'createHTML' | 'createScript' | 'createScriptURL', (text: string) => string | null>,
  ) => unknown;
};

/** React makes script elements inert by parsing this very text. */
const EMPTY_SCRIPT = '<script></script>';

const { trustedTypes } = window as typeof window & { trustedTypes?: Factory };

trustedTypes?.createPolicy('default', {
  createHTML: text => (text === EMPTY_SCRIPT || !text.includes('<') ? text : null),
  createScript: text => (isData(text) ? text : null),
  createScriptURL: url => (isOurs(new URL(url, location.href)) ? url : null),
});

/** A JSON object or array does nothing when run; React writes such a block as the text of a script element. */
function isData(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return text === '';
  }
}

function isOurs({ origin, hostname }: URL): boolean {
  const standIn = location.hostname === 'localhost' && hostname === '127.0.0.1';
  return origin === location.origin || origin === 'https://js.stripe.com' || standIn;
}
