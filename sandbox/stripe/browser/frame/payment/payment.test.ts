import { describe, expect, it } from 'vitest';
import { encodeForm } from '../api.ts';
import { brandOf } from './brands.ts';
import { checkCardNumber, formatCardNumber } from './card-number.ts';
import { checkExpiry, formatExpiry, readExpiry } from './expiry.ts';
import { checkSecurityCode, formatSecurityCode } from './security-code.ts';

describe('card numbers', () => {
  it.each([
    ['4242424242424242', '4242 4242 4242 4242', 'visa'],
    ['5555555555554444', '5555 5555 5555 4444', 'mastercard'],
    ['2223003122003222', '2223 0031 2200 3222', 'mastercard'],
    ['378282246310005', '3782 822463 10005', 'amex'],
    ['6011111111111117', '6011 1111 1111 1117', 'discover'],
    ['36227206271667', '3622 720627 1667', 'diners'],
    ['3056930009020004', '3056 9300 0902 0004', 'diners'],
    ['3566002020360505', '3566 0020 2036 0505', 'jcb'],
    ['6205500000000000004', '6205 5000 0000 0000 004', 'unionpay'],
    ['6555900000604105', '6555 9000 0060 4105', 'discover'],
  ])('%s is spaced as %s and known as %s', (digits, spaced, brand) => {
    expect(formatCardNumber(digits)).toBe(spaced);
    expect(brandOf(digits)?.id).toBe(brand);
    expect(checkCardNumber(spaced)).toBeUndefined();
  });

  it('tell a number that is short from one that is wrong', () => {
    expect(checkCardNumber('')?.code).toBe('incomplete_number');
    expect(checkCardNumber('4242 4242')?.code).toBe('incomplete_number');
    expect(checkCardNumber('4242 4242 4242 4241')?.code).toBe('invalid_number');
  });
});

describe('expiry dates', () => {
  it.each([
    ['1', '1'],
    ['0', '0'],
    ['2', '02 / '],
    ['12', '12 / '],
    ['13', '01 / 3'],
    ['1230', '12 / 30'],
    ['12/30', '12 / 30'],
    ['1/30', '01 / 30'],
    ['01/2030', '01 / 30'],
    ['12 / 203', '12 / 203'],
    ['2030-12', '12 / 30'],
    ['12-30', '12 / 30'],
    ['', ''],
  ])('typed as “%s” read “%s”', (typed, shown) => expect(formatExpiry(typed)).toBe(shown));

  it('can be deleted past the separator', () => {
    expect(formatExpiry('12 / ', true)).toBe('12');
    expect(formatExpiry('1', true)).toBe('1');
  });

  it('hold until the end of their month and no longer', () => {
    const today = new Date(2026, 10, 22);
    expect(checkExpiry('11 / 26', today)).toBeUndefined();
    expect(checkExpiry('10 / 26', today)?.code).toBe('invalid_expiry_month_past');
    expect(checkExpiry('12 / 25', today)?.code).toBe('invalid_expiry_year_past');
    expect(checkExpiry('13 / 30', today)?.code).toBe('invalid_expiry_month');
    expect(checkExpiry('12 / 95', today)?.code).toBe('invalid_expiry_year');
    expect(checkExpiry('12 / 3', today)?.code).toBe('incomplete_expiry');
    expect(readExpiry('07 / 31')).toEqual({ month: 7, year: 2031 });
  });
});

describe('security codes', () => {
  it('have four digits for American Express and three for others', () => {
    expect(formatSecurityCode('12345', '3782 82')).toBe('1234');
    expect(formatSecurityCode('12345', '4242')).toBe('123');
    expect(checkSecurityCode('123', '3782 822463 10005')?.code).toBe('incomplete_cvc');
    expect(checkSecurityCode('123', '4242 4242 4242 4242')).toBeUndefined();
  });
});

describe('parameters', () => {
  it('are written with brackets, and what is not there is left out', () => {
    expect(decodeURIComponent(encodeForm({ a: { b: ['x', 'y'], none: null, no: undefined }, c: true }))).toBe(
      'a[b][0]=x&a[b][1]=y&c=true',
    );
  });
});
