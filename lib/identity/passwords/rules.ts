import { config } from '#lib/config/index.ts';
import { isGuessedFirst } from './guessed-first.ts';

/** Alone, a password must be long (NIST SP 800-63B-4, 3.1.1.2); beside a second factor, less so. For staff always long. */
export const SHORTEST = { alone: 15, withFactor: 8 } as const;
export const LONGEST = 128;
/** What must be left of a password when everything about its owner and the shop is taken out of it. */
const LEFT = 8;

export type PasswordRules = {
  /** The owner's e-mail and name: what a guesser knows. */
  context: readonly string[];
  staff: boolean;
  /** Whether the account has a second factor. */
  secondFactor: boolean;
};

/**
 * Why `password` may not be chosen, in words for its owner, or null. Counted in characters as people see code points,
 * after Unicode NFC. Nothing is asked of customers' passwords but length and that they are not guessed first; staff
 * add a letter and a digit (PCI DSS 8.3.6). No password ends by its age.
 */
export async function passwordProblem(password: string, rules: PasswordRules): Promise<string | null> {
  if (/[\p{Cc}\p{Cs}]/u.test(password)) return 'There is a sign in it that cannot be typed.';
  const plain = password.normalize('NFC');
  const length = [...plain].length;
  const shortest = rules.secondFactor && !rules.staff ? SHORTEST.withFactor : SHORTEST.alone;
  if (length < shortest)
    return `Use at least ${shortest} characters. A few words in a row are long, and easy to remember.`;
  if (length > LONGEST) return `Use at most ${LONGEST} characters.`;
  if (rules.staff && !(/\p{L}/u.test(plain) && /\d/.test(plain))) return 'Use at least one letter and one digit.';
  if (await isGuessedFirst(plain)) return 'This is among the passwords that are guessed first. Choose another one.';
  if (leftOf(plain, rules.context) < LEFT)
    return 'Your name, your e-mail and the name of the shop are guessed first. Leave them out, or add more to them.';
  return null;
}

function leftOf(password: string, context: readonly string[]): number {
  const known = ['counterproof', ...config().shopUrl.hostname.split('.'), ...context.flatMap(partsOf)]
    .map(word => word.normalize('NFC').toLowerCase())
    .filter(word => word.length > 2)
    .sort((one, other) => other.length - one.length);
  let left = password.toLowerCase();
  for (const word of known) left = left.replaceAll(word, '');
  return [...left].length;
}

/** `ada.lovell@example.org` as itself, its local part and the words in it; a name as its words. */
const partsOf = (text: string): string[] => {
  const local = text.split('@')[0] ?? '';
  return [text, local, ...local.split(/[^\p{L}\p{N}]+/u)];
};
