import type { Problem } from '../field.ts';

const INCOMPLETE = { code: 'incomplete_expiry', message: 'Your card’s expiration date is incomplete.' };
const BAD_MONTH = { code: 'invalid_expiry_month', message: 'Your card’s expiration date is invalid.' };
const PAST = { code: 'invalid_expiry_year_past', message: 'Your card’s expiration year is in the past.' };
const PAST_MONTH = { code: 'invalid_expiry_month_past', message: 'Your card’s expiration date is in the past.' };
const TOO_FAR = { code: 'invalid_expiry_year', message: 'Your card’s expiration year is invalid.' };

/**
 * Writes `MM / YY` from whatever was typed, pasted or filled in: `1230`, `12/30`, `1/30`, `12-2030`,
 * `2030-12`. A month that needs no second digit gets its zero at once. While deleting, nothing is added.
 */
export function formatExpiry(text: string, deleting = false): string {
  const { month, year, separated } = parts(text);
  if (month === '') return '';
  const settled = month.length === 2 || separated || year !== '';
  const padded = settled || (!deleting && month > '1') ? month.padStart(2, '0') : month;
  if (padded.length < 2 || (deleting && year === '')) return padded;
  return `${padded} / ${year}`;
}

/** Month (1-12) and four-digit year of a complete date, else undefined. */
export function readExpiry(text: string): { month: number; year: number } | undefined {
  const { month, year } = parts(text);
  if (month.length !== 2 || year.length !== 2) return undefined;
  return { month: Number(month), year: 2000 + Number(year) };
}

/** What is wrong with an expiry date, or nothing. A card is good until the end of its month. */
export function checkExpiry(text: string, today = new Date()): Problem | undefined {
  const expiry = readExpiry(text);
  if (!expiry) return INCOMPLETE;
  if (expiry.month < 1 || expiry.month > 12) return BAD_MONTH;
  const year = today.getFullYear();
  if (expiry.year < year) return PAST;
  if (expiry.year === year && expiry.month < today.getMonth() + 1) return PAST_MONTH;
  return expiry.year > year + 50 ? TOO_FAR : undefined;
}

function parts(text: string): { month: string; year: string; separated: boolean } {
  const iso = /^\s*(20\d\d)\D+(\d{1,2})\s*$/.exec(text);
  if (iso) return parts(`${iso[2]}/${iso[1]}`);
  const [first = '', ...rest] = text.split(/[^\d]+/).filter((part, index) => part !== '' || index > 0);
  const tail = rest.join('');
  const separated = /^\s*\d{1,2}\s*[^\d\s]/.test(text);
  if (separated && first.length <= 2) return { month: first, year: lastTwo(tail), separated };
  const digits = first + tail;
  const cut = /^([2-9]|1[3-9])/.test(digits) ? 1 : 2;
  return { month: digits.slice(0, cut), year: lastTwo(digits.slice(cut)), separated: cut === 1 && digits.length > 1 };
}

/** `2030` is year 30, and so is `30`; `203` may still become `2030`. */
function lastTwo(year: string): string {
  if (!year.startsWith('20') || year.length < 3) return year.slice(0, 2);
  return year.length === 3 ? year : year.slice(2, 4);
}
