/**
 * What a card number looks like, for whoever must not have one: 13 to 19 digits that begin like a card of some network,
 * are as many as that network uses, and pass the Luhn check; in one piece or in groups, in digits of any script. What
 * only looks like one is let through: ids and hashes are left out before anything is looked for, and a telephone number
 * that begins with a plus.
 */

/** What somebody reads whose text holds one: before that nothing of it was stored or logged. */
export const CARD_NUMBER_WORDS =
  'This looks like a card number. Please take it out: we never want to have one, and have kept nothing of it. To pay, type it into the payment field at checkout, which goes straight to Stripe. If it is a telephone number, begin it with +.';

/** Whether what a person typed holds one, however it is grouped; its date or code may follow without a gap. */
export const holdsCardNumber = (text: string): boolean => text.length >= 13 && !found(text, 'typed').next().done;

/** The path of the first field of what was sent that holds one ('' for all of it), and null where none does. Names of fields count too. */
export function cardNumberIn(sent: unknown): string | null {
  const ahead: [path: string, value: unknown][] = [['', sent]];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const [path, value] = next;
    if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
      for (const [name, inner] of Object.entries(value)) {
        if (holdsCardNumber(name)) return path;
        ahead.push([path === '' ? name : `${path}.${name}`, inner]);
      }
    } else if (/^(?:string|number|bigint)$/.test(typeof value) && holdsCardNumber(String(value))) return path;
  }
  return null;
}

/** How many stand in a text that was stored, read as strictly as an alarm at night needs it. */
export const cardNumbersStored = (text: string): number => [...found(text, 'stored')].length;

/** The same text with nines for the digits of each; no card begins with nine, and JSON stays JSON. For what is logged. */
export function withoutCardNumbers(text: string): string {
  let clean = text;
  for (const { from, to } of found(text, 'stored'))
    clean = clean.slice(0, from) + clean.slice(from, to).replace(/\p{Nd}/gu, '9') + clean.slice(to);
  return clean;
}

type Reading = 'typed' | 'stored';
type Place = { from: number; to: number };
type Group = Place & { digits: string };

/** Cheap to ask, and says no to nearly everything that is logged. */
const ENOUGH_DIGITS = /\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd}){12}/u;

function* found(text: string, reading: Reading): Generator<Place> {
  if (!ENOUGH_DIGITS.test(text)) return;
  const plain = withoutIds(inPlainDigits(text), reading);
  const groups = [...plain.matchAll(/\d+/g)].map(
    ({ 0: digits, index }): Group => ({ digits, from: index, to: index + digits.length }),
  );
  for (let first = 0, free = 0; first < groups.length; first++) {
    const card = (groups[first] as Group).from >= free ? cardFrom(groups, first, plain, reading) : null;
    if (!card) continue;
    yield card;
    free = card.to;
  }
}

/** What may stand between the digits of any number, and what only between those that are grouped as cards are. */
const CLOSE = /^[\s\p{Pd}\p{Cf}._]{1,3}$/u;
const LOOSE = /^[^\p{L}\p{N}]{1,3}$/u;
const AS_ON_CARDS = /^(?:4 4 4 4( [1-3])?|4 6 [45]|1( 1){12,18}|2( 2){7})$/;

/** The card number that begins with this group of digits. */
function cardFrom(groups: readonly Group[], first: number, text: string, reading: Reading): Place | null {
  const begin = groups[first] as Group;
  let [digits, sizes, close] = ['', '', true];
  for (let at = first; at < groups.length && digits.length < 19; at++) {
    const group = groups[at] as Group;
    const between = at > first ? text.slice((groups[at - 1] as Group).to, group.from) : '';
    if (at > first && !LOOSE.test(between)) break;
    close &&= at === first || CLOSE.test(between);
    digits += group.digits;
    sizes += at > first ? ` ${group.digits.length}` : group.digits.length;
    const whole = close && (reading === 'typed' || at === first);
    if (isTelephone(text, begin, digits, nextIs(groups, at, text))) continue;
    const asOnCards = (close || reading === 'typed') && AS_ON_CARDS.test(sizes);
    if ((whole || asOnCards) && isCard(digits)) return { from: begin.from, to: group.to };
    // Its date or its code may have been typed without a gap.
    if (reading === 'typed' && close && GLUED.some(most => digits.length > most && isCard(digits.slice(0, most))))
      return { from: begin.from, to: group.to };
  }
  return null;
}

const GLUED = [16, 15];

const nextIs = (groups: readonly Group[], at: number, text: string): boolean => {
  const next = groups[at + 1];
  return next !== undefined && CLOSE.test(text.slice((groups[at] as Group).to, next.from));
};

/** A plus, and no more digits than a telephone has anywhere (E.164); the longest ones are still compared with American Express. */
function isTelephone(text: string, { from }: Place, digits: string, goesOn: boolean): boolean {
  if (text[from - 1] !== '+' || goesOn) return false;
  return digits.length <= 13 || (digits.length <= 15 && !/^3[47]/.test(digits));
}

const UUID = /(?<![\da-z])[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}(?![\da-z])/gi;
const HEX = /(?<![\da-wyz])[\da-f]{24,}(?![\da-z])/gi;
/** 0.4242424242424242: a share or a weight, when nobody typed it. */
const FRACTION = /(?<![\d.])\d{1,6}\.\d{5,}(?![\d.])/g;

function withoutIds(text: string, reading: Reading): string {
  const blank = (id: string) => 'x'.repeat(id.length);
  const bare = text
    .replace(UUID, blank)
    .replace(HEX, word => ((word.match(/[a-f]/gi)?.length ?? 0) > 1 ? blank(word) : word));
  return reading === 'stored' ? bare.replace(FRACTION, blank) : bare;
}

/** Full-width and other digits as the plain ones, in a text of the same length. */
const inPlainDigits = (text: string): string =>
  text.replace(/(?!\d)\p{Nd}/gu, digit => {
    const plain = digit.normalize('NFKC');
    return (/^\d$/.test(plain) ? plain : String(readDigit(digit))).padEnd(digit.length, '\u200b');
  });

/** The digits of a script stand one after another, from nought to nine. */
function readDigit(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (before < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++;
  return before;
}

/** How cards of each network begin, and how many digits they have. */
const NETWORKS: readonly [begins: RegExp, lengths: readonly number[]][] = [
  [/^4/, [13, 16, 18, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|220[0-4])/, [16, 17, 18, 19]],
  [/^3[47]/, [15]],
  [/^(?:30[0-59]|36|3[89])/, [14, 16, 17, 18, 19]],
  [/^(?:2131|1800)/, [15]],
  [/^(?:35(?:2[89]|[3-8])|8[12])/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6)/, [13, 14, 15, 16, 17, 18, 19]],
];

const isCard = (digits: string): boolean =>
  NETWORKS.some(([begins, lengths]) => lengths.includes(digits.length) && begins.test(digits)) && passesLuhn(digits);

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = digit * 2;
    sum += at % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
