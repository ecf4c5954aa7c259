import { describe, expect, test } from 'vitest';
import { config } from '#lib/config/index.ts';
import { ForeignRequest, requireOurs, type Takes, UnsupportedType } from './guard.ts';

const ours = config().shopUrl.origin;
const JSON_TYPE = 'application/json';
const sent = (headers: Record<string, string>, takes: Takes = 'json') => {
  try {
    requireOurs(new Headers(headers), takes);
    return 'taken';
  } catch (error) {
    return error instanceof ForeignRequest ? 'foreign' : error instanceof UnsupportedType ? 'type' : 'fault';
  }
};

/** What browsers say of where a request comes from; undefined when they do not. */
const SITES = ['same-origin', 'same-site', 'cross-site', 'none', undefined];
const ORIGINS = [ours, 'https://evil.test', `${ours}.evil.test`, 'null', ours.replace('http', 'https'), '', undefined];

describe('Of every pair of site and origin', () => {
  const pairs = SITES.flatMap(site => ORIGINS.map(origin => ({ site, origin })));
  const taken = pairs.filter(
    ({ site, origin }) =>
      sent({
        'content-type': JSON_TYPE,
        ...(site === undefined ? {} : { 'sec-fetch-site': site }),
        ...(origin === undefined ? {} : { origin }),
      }) === 'taken',
  );

  test('three are ours: the browser says same-origin, with our origin or none, or says nothing and names our origin', () =>
    expect(taken).toEqual([
      { site: 'same-origin', origin: ours },
      { site: 'same-origin', origin: undefined },
      { site: undefined, origin: ours },
    ]));
});

test('a host that the request forwards itself changes nothing', () =>
  expect(sent({ origin: 'https://evil.test', 'x-forwarded-host': 'evil.test', host: 'evil.test' })).toBe('foreign'));

describe('Of every kind of body', () => {
  const TYPES = [
    'application/json',
    'Application/JSON; charset=utf-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/plain;charset=UTF-8',
    'application/jsonp',
    'application/xml',
    '',
  ];
  const taken = (takes: Takes) => TYPES.filter(type => sent({ origin: ours, 'content-type': type }, takes) === 'taken');

  test('a route takes JSON, a plain form its fields, an action what React makes of a form, and nobody plain text', () => {
    expect(taken('json')).toEqual(TYPES.slice(0, 2));
    expect(taken('form')).toEqual([TYPES[2]]);
    expect(taken('action')).toEqual(TYPES.slice(2, 4));
  });
});
