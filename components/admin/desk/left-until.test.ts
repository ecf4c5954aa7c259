import { expect, test } from 'vitest';
import { leftUntil } from './left-until.ts';

test.each([
  [6 * 86_400_000 + 3 * 3_600_000 + 59, '6 d 3 h'],
  [3 * 3_600_000 + 12 * 60_000, '3 h 12 min'],
  [12 * 60_000 + 59_000, '12 min'],
  [119_001, '120 s'],
  [1, '1 s'],
  [-5, '0 s'],
])('%i ms are told as %s', (span, told) => expect(leftUntil(span)).toBe(told));
