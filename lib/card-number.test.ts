// Keeps the clause: data-encryption.
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { cardNumberIn, cardNumbersStored, holdsCardNumber, withoutCardNumbers } from './card-number.ts';
import { newId } from './id.ts';

const wide = (text: string, nought: number) =>
  text.replace(/\d/g, digit => String.fromCodePoint(nought + Number(digit)));
const VISA = '4242424242424242';
const ROUNDS = 2_000;

describe('a card number is seen', () => {
  test.each([
    ['in one piece', VISA],
    ['between words', `my card is ${VISA}, thank you`],
    ['right behind a word', `Visa${VISA}x`],
    ['in fours', '4242 4242 4242 4242'],
    ['with dashes', '5555-5555-5555-4444'],
    ['with dots and with strokes', '4242.4242/4242.4242'],
    ['over lines', '4242 4242\r\n4242 4242'],
    ['one digit each', '4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2'],
    ['in groups that nobody uses', '42424 242 42424 242'],
    ['with characters between that cannot be seen', [...VISA].join('\u200b')],
    ['in full-width digits', wide(VISA, 0xff10)],
    ['in Arabic digits', wide(VISA, 0x660)],
    ['in mathematical digits', wide(VISA, 0x1d7ce)],
    ['with its date and code right behind it', `${VISA}1234907`],
    ['with its date behind it', `${VISA} 12/34`],
    ['behind a telephone number', `+31205567100, ${VISA}`],
    ['behind a plus', `+${VISA}`],
    ['of American Express', '3782 822463 10005'],
    ['of American Express behind a plus', '+378282246310005'],
    ['of Diners Club', '3056 9309 0259 04'],
    ['of JCB', '3566002020360505'],
    ['of Discover', '6011-1111-1111-1117'],
    ['of a new Mastercard', '2223003122003222'],
    ['of UnionPay with nineteen digits', '6205500000000000004.'],
    ['of Visa with thirteen digits', '4222222222222'],
  ])('%s', (_how, text) => expect(holdsCardNumber(text)).toBe(true));
});

describe('no card number is seen', () => {
  test.each([
    ['in too few digits', '4242 4242 4242'],
    ['where the check digit is wrong', '4242424242424241'],
    ['where no network begins so', '9999999999999995'],
    ['in an order number', 'CP-2026-000123, CP-2026-000124'],
    ['in a date with its time', '2026-11-22 14:30:05.123456+00'],
    ['in years', '2023 2024 2025 2026'],
    ['in a telephone number', '+31 20 556 7100'],
    ['in a long telephone number that passes the check', '+4915112345679'],
    ['in the same one with its groups', '+49 1511 234 5679'],
    ['in an account number of a bank', 'DE89 3704 0044 0532 0130 00'],
    ['in a number of a parcel', '00340434161094042557'],
    ['in a hash with few letters', 'pi_51522225523d6167510265599b621eae'],
    ['in the last digits', 'Mastercard •••• 4444'],
    ['in an address', 'Prinsengracht 263, 1016 GV'],
    ['in nothing', ''],
  ])('%s', (_how, text) => expect(holdsCardNumber(text)).toBe(false));

  test.each<[string, () => string]>([
    ['ids of ours', newId],
    ['random ids', randomUUID],
    ['hashes', () => createHash('sha256').update(randomBytes(8)).digest('hex')],
    ['tokens', () => randomBytes(32).toString('base64url')],
    ['ids of Stripe', () => `pi_3${randomBytes(18).toString('base64').replace(/\W/g, '')}`],
    ['moments in milliseconds', () => String(1_760_000_000_000 + randomInt(10 ** 11))],
    ['order numbers', () => `CP-2026-${String(randomInt(10 ** 6)).padStart(6, '0')}`],
    ['addresses of the internet', () => Array.from({ length: 4 }, () => randomInt(256)).join('.')],
    ['German telephone numbers', () => `+4915${randomInt(10 ** 8, 10 ** 9)}`],
  ])('in %s', (_what, draw) => {
    const drawn = Array.from({ length: ROUNDS }, draw);
    expect(drawn.filter(one => holdsCardNumber(one) || cardNumbersStored(`{"a":"${one}"}`) > 0)).toEqual([]);
  });

  test('in shares and weights as they are stored', () => {
    const drawn = Array.from({ length: ROUNDS }, () => JSON.stringify({ weight: randomInt(10 ** 12) / 10 ** 12 / 3 }));
    expect(drawn.filter(one => cardNumbersStored(one) > 0)).toEqual([]);
  });
});

test('where it stands in what was sent is told by the names of its fields', () => {
  expect(cardNumberIn({ name: 'Ada', to: { lines: ['x', VISA] } })).toBe('to.lines.1');
  expect(cardNumberIn({ amount: Number(VISA) })).toBe('amount');
  expect(cardNumberIn(VISA)).toBe('');
  expect(cardNumberIn({ to: { [VISA]: 1 } })).toBe('to');
  expect(cardNumberIn({ id: newId(), at: new Date(), no: null, yes: true })).toBeNull();
  const deep = JSON.parse(`${'['.repeat(20_000)}"${VISA}"${']'.repeat(20_000)}`);
  expect(cardNumberIn(deep)).not.toBeNull();
});

test('what is logged loses its digits and stays what it was otherwise', () => {
  const line = JSON.stringify({ time: 1_764_000_000_000, msg: `paid with 5555 5555 5555 4444`, n: Number(VISA) });
  const clean = withoutCardNumbers(line);
  expect(JSON.parse(clean)).toMatchObject({ time: 1_764_000_000_000, msg: 'paid with 9999 9999 9999 9999' });
  expect(cardNumbersStored(line)).toBe(2);
  expect(cardNumbersStored(clean)).toBe(0);
  const harmless = `{"id":"${newId()}"}\n`;
  expect(withoutCardNumbers(harmless)).toBe(harmless);
});
