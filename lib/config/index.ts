/**
 * The environment, read once and checked. Nothing else in the store touches `process.env`.
 * The process refuses to start when a value would be unsafe: a stand-in for Stripe is accepted only
 * with test keys and on a loopback address; live keys talk to Stripe itself and to nobody else.
 */
import 'server-only';
import { announceShopUrl, environment } from './environment.ts';
import { type LookAt, lookAt as placeToLookAt } from './look-at.ts';
import { type Config, readConfig } from './read-config.ts';

export type { LookAt } from './look-at.ts';
export type { Config } from './read-config.ts';
export { readConfig, UnsafeConfiguration } from './read-config.ts';

/**
 * A list of addresses that hide where somebody is, by the name of its file, or null. Read by itself, so that the rules of
 * this build are known where no shop is configured.
 */
export const anonymizersFile = (): string | null => environment().ANONYMIZERS_FILE?.trim() || null;

let current: Config | undefined;

/** The checked configuration of this process. Throws UnsafeConfiguration with one sentence per problem. */
export function config(): Config {
  if (!current) {
    current = readConfig(environment());
    announceShopUrl(current.shopUrl.origin);
  }
  return current;
}

/** Where the shop looks at itself as people reach it. */
export const lookAt = (): LookAt => placeToLookAt(config().shopUrl);
