import { HOUR } from '#lib/clock.ts';
import { control, heldUnless, notChecked } from '#lib/control.ts';
import { fileOfShop } from './packages.ts';

/** Where `scripts/run/advisories.ts` leaves what npm's registry said about our packages. */
const ADVISORIES = '.data/build/advisories.json';

/** What it leaves: the answer, or why there was none. */
export type Asked = {
  askedAt: string;
  answered: boolean;
  reason: string | null;
  found: { name: string; severity: string; range: string }[];
};

const OLDEST = 48 * HOUR;
const MENDED_IN_A_WEEK = ['high', 'critical'];

/** R19, PCI DSS 6.3.3: a weakness that is known of one of our packages is mended in a week, a critical one in two days. */
export const noKnownWeakness = control({
  id: 'shop.no-known-weakness',
  says: 'No grave weakness is known of any part that the shop runs on.',
  severity: 'high',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const text = await fileOfShop(ADVISORIES);
    if (text === null)
      return notChecked('The registry of advisories was not asked from here yet: npm run build asks it.');
    const { askedAt, answered, reason, found } = JSON.parse(text) as Asked;
    if (!answered) return notChecked(`The registry of advisories did not answer: ${reason}`, { askedAt });
    if (now.getTime() - Date.parse(askedAt) > OLDEST)
      return notChecked('The registry of advisories was not asked for two days.', { askedAt });
    const grave = found.filter(({ severity }) => MENDED_IN_A_WEEK.includes(severity));
    return heldUnless(
      grave.map(({ name, severity, range }) => `${name} ${range}: ${severity}`),
      broken =>
        broken === 0
          ? `Nothing grave is known of our packages; ${found.length} lesser things are.`
          : `Something grave is known of ${broken} packages.`,
      {
        askedAt,
        lesser: found.filter(one => !grave.includes(one)).map(({ name, severity }) => `${name}: ${severity}`),
      },
    );
  },
});
