import { rule } from '../rule.ts';

export const anonymizer = rule({
  id: 'anonymizer',
  number: 20,
  title: 'The buyer hides where they are',
  because: 'A data centre does not hang prints; a private network alone means little, Tor is where card testers hide.',
  stage: 'pre_auth',
  needs: 'anonymizers',
  limits: {},
  actions: {
    vpn: { outcome: 'allow', score: 10 },
    hosting: { outcome: 'allow', score: 30 },
    tor: { outcome: 'block', score: 0 },
  },
  see: ({ anonymizer: kind }) =>
    kind === null || kind === 'none' ? null : { as: kind, value: kind, threshold: 'an address of a home or office' },
  fires: { vpn: [{ anonymizer: 'vpn' }], hosting: [{ anonymizer: 'hosting' }], tor: [{ anonymizer: 'tor' }] },
  sleeps: [{ anonymizer: 'none' }],
  boundary: [
    { below: { anonymizer: 'none' }, at: { anonymizer: 'vpn' } },
    { below: { anonymizer: 'hosting' }, at: { anonymizer: 'tor' } },
  ],
  missing: [{ anonymizer: null }],
});
