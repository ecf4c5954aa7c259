import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGuessedFirst } from './guessed-first.ts';
import { passwordProblem } from './rules.ts';

const alone = { context: ['ada.lovell@example.org', 'Ada Lovell'], staff: false, secondFactor: false };
const beside = { ...alone, secondFactor: true };
const staff = { ...alone, staff: true };
const fine = 'seven quiet herons at dusk';

test.each([
  ['a few words', fine, alone],
  ['words with spaces at the ends', `  ${fine}  `, alone],
  ['other scripts', 'семь тихих цапель на закате', alone],
  ['signs of Asia, 15 of them', '夕暮れの静かな七羽の鷺が飛ぶよ空', alone],
  ['emoji, each one sign', '🦩🌊🪵🧭🎏🦉🍂🗝️🪶🌙🐚🧵🪨🌾🎐', alone],
  ['exactly 15', 'qv3 zmkx 8wpt r', alone],
  ['8 beside a second factor', 'qv3zm8wp', beside],
  ['exactly 128', 'qv3zm8wp '.repeat(20).slice(0, 20) + 'The heron waits. '.repeat(7).slice(0, 108), alone],
  ['for staff, with a digit', `${fine} 7`, staff],
  ['a name inside a longer one', 'ada sings seven quiet songs', alone],
])('%s is taken', async (_what, password, rules) => {
  expect(await passwordProblem(password, rules)).toBeNull();
});

test.each([
  ['too short alone', 'qv3 zmkx 8wpt', alone, 'at least 15'],
  ['too short beside a second factor', 'qv3zm8w', beside, 'at least 8'],
  ['too short for staff, second factor or not', 'qv3zm8wp', { ...staff, secondFactor: true }, 'at least 15'],
  ['too long', `${'heron '.repeat(21)}abc`, alone, 'at most 128'],
  ['no digit, for staff', fine, staff, 'one digit'],
  ['no letter, for staff', '8301 7725 4409 1186', staff, 'one letter'],
  ['on the list', 'qwertyuiopasdfgh', alone, 'guessed first'],
  ['on the list in capitals', 'QWERTYUIOPasdfgh', alone, 'guessed first'],
  ['a listed one with a year and signs', 'sunshine-2024!!!', alone, 'guessed first'],
  ['two listed ones', 'sunshinefootball', alone, 'guessed first'],
  ['one listed one twice', 'princessprincess', alone, 'guessed first'],
  ['one sign over and over', 'zzzzzzzzzzzzzzzzzz', alone, 'guessed first'],
  ['a short piece over and over', 'xq7xq7xq7xq7xq7xq', alone, 'guessed first'],
  ['a run', 'abcdefghijklmnopq', alone, 'guessed first'],
  ['a run of digits', '123456789012345678', alone, 'guessed first'],
  ['the shop’s name', 'Counterproof 2026', alone, 'name of the shop'],
  ['the e-mail', 'ada.lovell@example.org', alone, 'your e-mail'],
  ['the owner’s name', 'Ada Lovell Lovell 1', alone, 'Your name'],
  ['a sign that cannot be typed', `${fine}\u0000`, alone, 'cannot be typed'],
  ['half an emoji', `${fine}\ud83e`, alone, 'cannot be typed'],
])('%s is refused in words', async (_what, password, rules, says) => {
  expect(await passwordProblem(password, rules)).toContain(says);
});

const unicode = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 150 });

test('length is counted in signs after NFC, whatever they are made of, and every form is judged alike', async () => {
  await fc.assert(
    fc.asyncProperty(unicode, async password => {
      const problem = await passwordProblem(password, alone);
      expect(await passwordProblem(password.normalize('NFD'), alone)).toBe(problem);
      const length = [...password.normalize('NFC')].length;
      if (!problem) expect(length).toBeGreaterThanOrEqual(15);
      if (!problem) expect(length).toBeLessThanOrEqual(128);
      if (length < 15 && !problem?.includes('typed')) expect(problem).toContain('at least 15');
    }),
    { numRuns: 300 },
  );
});

test('nothing random is taken for a guess', async () => {
  const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789');
  const random = fc.array(letters, { minLength: 18, maxLength: 40 }).filter(signs => new Set(signs).size > 9);
  await fc.assert(
    fc.asyncProperty(random, async signs => {
      expect(await isGuessedFirst(signs.join(''))).toBe(false);
    }),
    { numRuns: 300 },
  );
});
