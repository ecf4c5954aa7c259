import type { Problem } from '../field.ts';

/** Country calling codes (ITU-T E.164) of the countries that shops here ship to. */
const CALLING_CODES: Record<string, string> = Object.fromEntries(
  'AE971 AT43 AU61 BE32 BG359 BR55 CA1 CH41 CY357 CZ420 DE49 DK45 EE372 ES34 FI358 FR33 GB44 GR30 HK852 HR385 HU36 IE353 IL972 IN91 IS354 IT39 JP81 KR82 LI423 LT370 LU352 LV371 MT356 MX52 NL31 NO47 NZ64 PL48 PT351 RO40 SE46 SG65 SI386 SK421 TR90 UA380 US1 ZA27'
    .split(' ')
    .map(entry => [entry.slice(0, 2), entry.slice(2)]),
);

/** Countries whose national numbers keep their leading zero abroad. */
const KEEPS_ZERO = new Set(['IT']);

/** Writes a number as E.164 (`+4930123456`): an international one as it is, a national one with its country's code. */
export function toE164(text: string, country: string): string {
  const digits = text.replace(/\D/g, '');
  if (digits === '') return '';
  if (text.trim().startsWith('+')) return `+${digits}`;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  const calling = CALLING_CODES[country];
  if (!calling) return digits;
  if (calling === '1') return `+1${digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits}`;
  return `+${calling}${KEEPS_ZERO.has(country) ? digits : digits.replace(/^0/, '')}`;
}

/** What is wrong with a telephone number, or nothing. */
export function checkPhone(text: string, country: string, required: boolean): Problem | undefined {
  const digits = toE164(text, country).replace(/\D/g, '');
  if (digits === '')
    return required ? { code: 'incomplete_phone_number', message: 'Your phone number is incomplete.' } : undefined;
  if (/[a-z]/i.test(text) || digits.length > 15)
    return { code: 'invalid_phone_number', message: 'Your phone number is invalid.' };
  const shortest = CALLING_CODES[country] === '1' && !text.trim().startsWith('+') ? 11 : 7;
  return digits.length < shortest
    ? { code: 'incomplete_phone_number', message: 'Your phone number is incomplete.' }
    : undefined;
}
