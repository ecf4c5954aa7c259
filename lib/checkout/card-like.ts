/**
 * Whether `text` holds what looks like a card number: 13 to 19 digits that pass the Luhn check and begin like a
 * card of some network (2 to 6). Full-width digits count as digits. Such text is refused before it is kept.
 */
export function holdsCardNumber(text: string): boolean {
  const digits = text.normalize('NFKC').match(/\d[\d\s.\-–—_]*/g) ?? [];
  return digits.some(run =>
    windows(run.replace(/\D/g, '')).some(number => /^[2-6]/.test(number) && passesLuhn(number)),
  );
}

/** A card number may touch other digits, such as its expiry: every stretch is looked at. Mistyped ones are mostly caught too. */
function windows(digits: string): string[] {
  const found: string[] = [];
  for (let length = 13; length <= 19; length++) {
    for (let start = 0; start + length <= digits.length; start++) found.push(digits.slice(start, start + length));
  }
  return found;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = digit * 2;
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
