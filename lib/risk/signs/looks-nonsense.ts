const VOWELS = /[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœ]/i;

/**
 * Whether what stands before the @ was typed by nobody: a long run without a vowel, digits and letters shuffled, or one
 * character over and over. Short ones, and what has words in it, are left alone: initials and birthdays are people's.
 */
export function looksNonsense(localPart: string): boolean {
  const text = localPart.split('+')[0]?.toLowerCase() ?? '';
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (/(.)\1{4,}/u.test(text)) return true;
  if (text.length < 8 || /[^\p{ASCII}]/u.test(text)) return false;
  const changes = text.match(/[a-z](?=\d)|\d(?=[a-z])/g)?.length ?? 0;
  if (changes >= 4) return true;
  const consonants = Math.max(0, ...letters.split(VOWELS).map(run => run.length));
  return consonants >= 7 || (letters.length >= 8 && !VOWELS.test(letters));
}
