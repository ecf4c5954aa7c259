import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { anonymizersFile } from '#lib/config/index.ts';
import { log } from '#lib/log.ts';
import type { PreAuthFacts } from '../model.ts';
import { type Anonymizers, readAnonymizers } from './read-anonymizers.ts';

let read: Anonymizers | null | undefined;

/** Whether an address hides where somebody is, by the list that the configuration names; null without one. */
export function anonymizerOf(ip: string | null): PreAuthFacts['anonymizer'] {
  const file = anonymizersFile();
  if (!file || !ip || isIP(ip) === 0) return null;
  if (read === undefined) read = readOnce(file);
  return read ? read(ip) : null;
}

/** A shop whose list is broken sells on, without the rule that depends on it; the log says so. */
function readOnce(file: string): Anonymizers | null {
  try {
    return readAnonymizers(readFileSync(file, 'utf8'));
  } catch (error) {
    log('risk').error({ err: error, file }, 'the list of anonymizers cannot be read');
    return null;
  }
}
