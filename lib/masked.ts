/** What of a person is left out, by kind. */
export type MaskKind = 'name' | 'email' | 'address' | 'phone' | 'ip';

const HIDDEN = '•••';
const first = (text: string): string => `${text.slice(0, 1)}${HIDDEN}`;
const words = (text: string): string => text.trim().split(/\s+/).map(first).join(' ');

/**
 * A value as staff see it until they ask for more: enough to know it again for whoever was told it, too little to write
 * to, to call or to find somebody by. Pure; what is empty stays empty.
 */
export function masked(kind: MaskKind, value: string): string {
  const text = value.trim();
  if (text === '') return '';
  return MASKS[kind](text);
}

const MASKS: Readonly<Record<MaskKind, (text: string) => string>> = {
  name: words,
  email(text) {
    const [local = '', domain = ''] = text.toLowerCase().split('@');
    return `${first(local)}@${first(domain)}${domain.includes('.') ? domain.slice(domain.lastIndexOf('.')) : ''}`;
  },
  /** Line by line; the last one, a country’s two letters, says nothing of a person. */
  address: text =>
    text
      .split('\n')
      .map(line => (/^[A-Z]{2}$/.test(line.trim()) ? line.trim() : words(line)))
      .join('\n'),
  phone: text => `${HIDDEN}${text.replace(/\D/g, '').slice(-2)}`,
  ip: text => `${text.slice(0, Math.ceil(text.length / 3))}${HIDDEN}`,
};
