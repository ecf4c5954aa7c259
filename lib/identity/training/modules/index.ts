import { TRAINING } from '#lib/access/index.ts';
import type { Module } from '../module.ts';
import { acceptableUse } from './acceptable-use.ts';
import { cardData } from './card-data.ts';
import { phishing } from './phishing.ts';
import { privacy } from './privacy.ts';
import { socialEngineering } from './social-engineering.ts';

/** Every module, in the order in which it is best taken. */
export const MODULES: readonly Module[] = [phishing, socialEngineering, cardData, privacy, acceptableUse];

/** A module and its current version by its name in an address, or null. */
export function moduleCalled(slug: string): (Module & { version: number }) | null {
  const found = MODULES.find(module => module.slug === slug);
  return found ? { ...found, version: TRAINING[found.slug] } : null;
}
