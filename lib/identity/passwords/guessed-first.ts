let list: Promise<ReadonlySet<string>> | undefined;

/** Some fifty thousand passwords from leaks, lower-cased; read once, when the first password is chosen. */
const listed = (): Promise<ReadonlySet<string>> => {
  list ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map(word => word.toLowerCase())),
  );
  return list;
};

const SHORT = 8;

/**
 * Whether `password` is among the first that anybody guesses: on the list of leaked ones, as it is or with digits and
 * signs around it, two such in a row, one short piece over and over, or a run of neighbours such as abcdef.
 */
export async function isGuessedFirst(password: string): Promise<boolean> {
  const words = await listed();
  const lower = password.normalize('NFC').toLowerCase();
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (words.has(lower) || words.has(core)) return true;
  const signs = [...lower];
  return isRun(signs) || repeats(signs, words) || isTwo(signs, words);
}

/** Each sign is the neighbour of the one before, or all are the same. */
function isRun(signs: readonly string[]): boolean {
  const steps = signs.slice(1).map((sign, index) => (sign.codePointAt(0) ?? 0) - (signs[index]?.codePointAt(0) ?? 0));
  const [first = 0] = steps;
  return Math.abs(first) <= 1 && steps.every(step => step === first);
}

/** One piece over and over that is short or listed itself; its last turn may be cut. */
function repeats(signs: readonly string[], words: ReadonlySet<string>): boolean {
  for (let period = 1; period <= signs.length / 2; period++) {
    const again = signs.every((sign, index) => index < period || sign === signs[index - period]);
    if (again) return period < SHORT || words.has(signs.slice(0, period).join(''));
  }
  return false;
}

function isTwo(signs: readonly string[], words: ReadonlySet<string>): boolean {
  for (let cut = 4; cut <= signs.length - 4; cut++) {
    if (words.has(signs.slice(0, cut).join('')) && words.has(signs.slice(cut).join(''))) return true;
  }
  return false;
}
