import { masked as maskedAs } from '#lib/masked.ts';
import type { ListKind } from '../model.ts';

/** What an entry is shown as: enough to know it again for whoever entered it, and too little to write to or to look up. */
export function masked(kind: ListKind, value: string): string {
  const text = value.trim();
  switch (kind) {
    case 'email':
    case 'phone':
      return maskedAs(kind, text);
    // A domain is nobody's name, and neither is a network.
    case 'email_domain':
      return text.toLowerCase().replace(/^@/, '');
    case 'ip':
      return text.includes('/') ? text : maskedAs('ip', text);
    case 'card_fingerprint':
      return `${HIDDEN}${text.slice(-4)}`;
    case 'address':
      return first(text);
  }
}

const HIDDEN = '•••';
const first = (text: string): string => `${text.slice(0, 1)}${HIDDEN}`;
