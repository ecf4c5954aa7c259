import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { anonymizersFile } from '#lib/config/index.ts';
import type { PreAuthFacts } from '../model.ts';
import { type Anonymizers, readAnonymizers } from './read-anonymizers.ts';

let read: Anonymizers | undefined;

/**
 * Whether an address hides where somebody is, by the list that the configuration names; null without one. It is read
 * once.
 */
export function anonymizerOf(ip: string | null): PreAuthFacts['anonymizer'] {
  const file = anonymizersFile();
  if (!file || !ip || isIP(ip) === 0) return null;
  read ??= readAnonymizers(readFileSync(file, 'utf8'));
  return read(ip);
}
