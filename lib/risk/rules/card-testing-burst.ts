import type { PreAuthFacts } from '../model.ts';
import { rule } from '../rule.ts';

const limits = { attempts: 20, share: 0.3, times: 5, least: 0.15 };
const burst = { shop: { attempts10m: 40, declines10m: 25 } };
const account = { buyer: { kind: 'account' as const } };

/**
 * The shop as a whole is being tried: by the share of presses that failed or were stopped within ten minutes, or by many
 * times as many presses as usual of which more fail than do in calm. A sale brings many presses, but not that. The first
 * hit switches on attack mode, which outlasts the burst; while it is on every guest proves that the card is theirs.
 */
export const cardTestingBurst = rule({
  id: 'card-testing-burst',
  number: 10,
  title: 'The shop is being used to test cards',
  because:
    'Far more presses than usual fail at the moment, so whoever has no account must prove that the card is theirs.',
  stage: 'pre_auth',
  limits,
  shared: ['attempts'],
  actions: { guest: { outcome: 'challenge', score: 0 }, account: { outcome: 'allow', score: 0 } },
  see: ({ attack, buyer, shop }, limits) => {
    const value = burstIn(shop, limits) ?? (attack ? 'under attack since a while' : null);
    if (value === null) return null;
    return { as: buyer.kind, value, threshold: `${Math.round(limits.share * 100)} % of ${limits.attempts}` };
  },
  fires: {
    guest: [burst, { attack: true }, { shop: { attempts10m: 100, declines10m: 15, baseline10m: 20 } }],
    account: [
      { ...burst, ...account },
      { attack: true, ...account },
    ],
  },
  sleeps: [
    { shop: { attempts10m: 500, declines10m: 50, baseline10m: 20 } },
    { shop: { attempts10m: 99, declines10m: 29, baseline10m: 20 } },
  ],
  boundary: [
    { below: { shop: { attempts10m: 19, declines10m: 19 } }, at: { shop: { attempts10m: 20, declines10m: 19 } } },
    { below: { shop: { attempts10m: 20, declines10m: 5 } }, at: { shop: { attempts10m: 20, declines10m: 6 } } },
    {
      below: { shop: { attempts10m: 99, declines10m: 20, baseline10m: 20 } },
      at: { shop: { attempts10m: 100, declines10m: 20, baseline10m: 20 } },
    },
    { below: { attack: false }, at: { attack: true } },
    { below: { attack: true, ...account }, at: { attack: true } },
  ],
  missing: [{ shop: { attempts10m: 100, declines10m: 20, baseline10m: null } }],
});

/** What shows that the shop is being tried, or null. */
function burstIn(
  { attempts10m: attempts, declines10m: declines, baseline10m: usual }: PreAuthFacts['shop'],
  { attempts: fewest, share, times, least }: Readonly<Record<keyof typeof limits, number>>,
): string | null {
  if (attempts < fewest) return null;
  const unlikeUsual = usual !== null && attempts >= times * usual && declines >= least * attempts;
  return declines >= share * attempts || unlikeUsual ? `${declines} of ${attempts} in ten minutes` : null;
}
