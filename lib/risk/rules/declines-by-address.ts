import { reached, rule } from '../rule.ts';

/** Radar's declined_charges_per_ip_address_hourly; an address is free again when its hour is over. */
export const declinesByAddress = rule({
  id: 'declines-by-address',
  number: 3,
  title: 'Many cards were declined from this address',
  because: 'Whoever tests stolen cards is declined over and over, with one card after another.',
  stage: 'pre_auth',
  limits: { challenge: 3, block: 5 },
  shared: ['challenge', 'block'],
  actions: { challenge: { outcome: 'challenge', score: 0 }, block: { outcome: 'block', score: 0 } },
  see: ({ counts }, { challenge, block }) => {
    const declines = counts['declines.address.hour'];
    return reached('block', declines, block) ?? reached('challenge', declines, challenge);
  },
  fires: {
    challenge: [{ counts: { 'declines.address.hour': 4 } }],
    block: [{ counts: { 'declines.address.hour': 60 } }],
  },
  sleeps: [{ counts: { 'declines.address.hour': 1 } }, { counts: { 'attempts.address.hour': 20 } }],
  boundary: [
    { below: { counts: { 'declines.address.hour': 2 } }, at: { counts: { 'declines.address.hour': 3 } } },
    { below: { counts: { 'declines.address.hour': 4 } }, at: { counts: { 'declines.address.hour': 5 } } },
  ],
  missing: [{ counts: {} }],
});
