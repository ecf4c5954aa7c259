import { DAY } from '#lib/clock.ts';
import { lookAt } from '#lib/config/index.ts';
import { type Checked, control, heldUnless } from '#lib/control.ts';
import { storedInForce } from '../revisions/in-force.ts';
import { ask } from '../served/ask.ts';
import { whenReached } from '../served/when-reached.ts';

export const openToEverybody = control({
  id: 'policy.open-to-everybody',
  says: 'Everybody can read this policy, whole and in the words that are in force, without signing in.',
  severity: 'high',
  every: 'hour',
  shown: 'everyone',
  check: now =>
    whenReached(lookAt(), async at => {
      const { number = 0, texts: clauses = [] } = (await storedInForce(now)) ?? {};
      const { status, body } = await ask(at, '/policy');
      const shown = letters(withoutMarks(body));
      const missing = clauses.filter(
        ({ heading, text }) => ![heading, ...text].every(it => shown.includes(letters(it))),
      );
      return heldUnless(
        [
          ...(status === 200 ? [] : [`/policy answers ${status}`]),
          ...(number === 0 ? ['no version is stored'] : []),
          ...missing.map(({ id }) => `/policy lacks words of clause ${id}`),
        ],
        lacks =>
          lacks === 0
            ? `Version ${number} stands on its page, word for word.`
            : `The page does not say what version ${number} says.`,
        { origin: at.origin.origin, version: number, clauses: clauses.length },
      );
    }),
});

/** Who reads an old copy of security.txt should not trust it for ever (RFC 9116, 2.5.5). */
const LEAST_DAYS = 30;
const MOST_DAYS = 366;

export const securityContact = control({
  id: 'policy.security-contact',
  says: 'Whoever finds a weakness of this shop finds whom to tell, at the place where such addresses are looked for.',
  severity: 'medium',
  every: 'day',
  shown: 'everyone',
  check: now =>
    whenReached(lookAt(), async (at): Promise<Checked> => {
      const { status, body } = await ask(at, '/.well-known/security.txt');
      const said = (field: string) => new RegExp(`^${field}: (\\S+)$`, 'm').exec(body)?.[1] ?? null;
      const [contact, expires] = [said('Contact'), said('Expires')];
      const days = expires ? Math.floor((Date.parse(expires) - now.getTime()) / DAY) : Number.NaN;
      const broken = [
        ...(status === 200 ? [] : [`security.txt answers ${status}`]),
        ...(contact ? [] : ['security.txt names nobody']),
        ...(days >= LEAST_DAYS && days <= MOST_DAYS ? [] : [`security.txt expires in ${days} days`]),
      ];
      return heldUnless(
        broken,
        lacks =>
          lacks === 0 ? `The file names a contact and is good for ${days} more days.` : 'The file cannot be relied on.',
        { origin: at.origin.origin, expires },
      );
    }),
});

/** What a person sees: scripts carry the same words, and they are no text of the page. */
const withoutMarks = (html: string): string =>
  html
    .replace(/<script\b[\s\S]*?<\/script>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#x27|#39|apos);/g, '’')
    .replace(/&[a-z]+;/g, ' ');

/** Letters and digits alone: how marks and spaces are written is no matter. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
