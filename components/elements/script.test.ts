import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { RELEASE_TRAIN, StripeScript } from './script.tsx';

it('the script is of the release train that the installed package expects', () => {
  const pure = pathToFileURL(createRequire(import.meta.url).resolve('@stripe/stripe-js/pure'));
  expect(readFileSync(new URL('../dist/pure.js', pure), 'utf8')).toContain(`RELEASE_TRAIN = '${RELEASE_TRAIN}'`);
});

it('carries the nonce of its page and loads beside everything else', () => {
  const { props } = StripeScript({ scriptUrl: 'https://js.stripe.com', nonce: 'abc' });
  expect(props).toMatchObject({ async: true, nonce: 'abc', src: `https://js.stripe.com/${RELEASE_TRAIN}/stripe.js` });
});
