import { rule } from '../rule.ts';

export const doubtfulEmail = rule({
  id: 'doubtful-email',
  number: 21,
  title: 'The e-mail is thrown away after use, or makes no sense',
  because: 'Whoever means to be reached about a parcel gives an address that they read.',
  stage: 'pre_auth',
  answeredBy: 'code',
  limits: {},
  actions: {
    nonsense: { outcome: 'allow', score: 15 },
    disposable: { outcome: 'allow', score: 30 },
    both: { outcome: 'allow', score: 45 },
  },
  see: ({ email: { domainListed, nonsense } }) => {
    const threshold = 'a mailbox that somebody reads';
    if (domainListed && nonsense) return { as: 'both', value: 'disposable, and nonsense', threshold };
    if (domainListed) return { as: 'disposable', value: 'disposable', threshold };
    return nonsense ? { as: 'nonsense', value: 'nonsense', threshold } : null;
  },
  fires: {
    nonsense: [{ email: { nonsense: true } }],
    disposable: [{ email: { domainListed: true } }],
    both: [{ email: { domainListed: true, nonsense: true } }],
  },
  sleeps: [{ email: { domainListed: false, nonsense: false } }],
  boundary: [
    { below: { email: { nonsense: false } }, at: { email: { nonsense: true } } },
    { below: { email: { nonsense: true } }, at: { email: { nonsense: true, domainListed: true } } },
  ],
  // An order has an e-mail always; one that could not be looked at is told as neither.
  missing: [{ email: {} }],
});
