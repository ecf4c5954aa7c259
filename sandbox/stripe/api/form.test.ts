import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MalformedForm, parseForm } from './form.ts';

const read = (text: string): unknown => JSON.parse(JSON.stringify(parseForm(text)));

describe('A form', () => {
  test.each([
    ['', {}],
    ['a=1&b=', { a: '1', b: '' }],
    ['a[b][c]=1&a[b][d]=2', { a: { b: { c: '1', d: '2' } } }],
    ['a[0]=x&a[1]=y', { a: ['x', 'y'] }],
    ['a[1]=y&a[0]=x', { a: ['x', 'y'] }],
    ['a[]=x&a[]=y', { a: ['x', 'y'] }],
    ['a[][b]=1&a[][c]=2&a[][b]=3', { a: [{ b: '1', c: '2' }, { b: '3' }] }],
    ['a+b=c%20d', { 'a b': 'c d' }],
    ['a]b[=1', { 'a]b[': '1' }],
  ])('%s reads as Stripe reads it', (text, value) => expect(read(text)).toEqual(value));

  test('cannot reach an object’s prototype', () => {
    const form = parseForm('__proto__[polluted]=1&constructor[prototype][polluted]=1');
    expect(Object.getPrototypeOf(form)).toBeNull();
    expect({}).not.toHaveProperty('polluted');
  });

  test('has limits: pairs, depth, escapes', () => {
    expect(() => parseForm('a=1&'.repeat(2001))).toThrow(MalformedForm);
    expect(() => parseForm(`a${'[b]'.repeat(12)}=1`)).toThrow(MalformedForm);
    expect(() => parseForm('a=%zz')).toThrow(MalformedForm);
  });

  test('never throws anything else, whatever comes', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        try {
          parseForm(text);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedForm);
        }
      }),
    );
  });
});
