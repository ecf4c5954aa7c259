import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { CLOSED_POLICY } from '../../server/csp-policy.ts';
import { PERMISSIONS } from '../../server/outbound.ts';
import type { Certificate } from './local-certificate.ts';
import { root } from './root.ts';

/** What is shipped. */
export const DEPLOY = join(root, 'deploy');

export type Places = {
  /** What people type: https, with the port if it is not 443. */
  shopUrl: URL;
  /** Where the shop itself listens, `127.0.0.1:3000`. */
  shop: string;
  /** Where nginx listens, with TLS and without: each a port, or an address and a port. */
  https: string;
  http: string;
  /** Where what nginx reads is written, and its process id and what it complains of. */
  folder: string;
};

/**
 * Writes what nginx reads: the files of `deploy/` with their words in ${BRACES} filled in. Throws when a file has a
 * word that nothing fills.
 */
export function writeConfiguration({ shopUrl, shop, https, http, folder }: Places, certificate: Certificate): void {
  if (shopUrl.protocol !== 'https:') throw new Error(`nginx stands before a shop on https, and this is ${shopUrl}.`);
  if (isIP(shopUrl.hostname)) throw new Error('A certificate is for a name: SHOP_URL must not be an address.');
  const acme = join(folder, 'acme');
  mkdirSync(acme, { recursive: true });
  const words: Record<string, string> = {
    // Who starts as root lets go of it: the process that holds the connections is nobody.
    PRIVILEGES: process.getuid?.() === 0 ? `user ${whoServes()};` : '',
    RUN: folder,
    FOLDER: folder,
    ACME: acme,
    SHOP: shop,
    HOST: shopUrl.hostname,
    SHOP_HOST: shopUrl.host,
    ORIGIN: shopUrl.origin,
    HTTPS: https,
    HTTP: http,
    CERTIFICATE: certificate.certificate,
    CERTIFICATE_KEY: certificate.key,
    PERMISSIONS: quoted(PERMISSIONS),
    POLICY: quoted(CLOSED_POLICY),
    // Given from memory: the process that answers cannot read what belongs to whoever started it.
    AWAY: quoted(readFileSync(join(DEPLOY, 'away.html'), 'utf8').replaceAll(/\s*\n\s*/g, '')),
  };
  for (const file of readdirSync(DEPLOY)) {
    if (!file.endsWith('.conf')) continue;
    const text = readFileSync(join(DEPLOY, file), 'utf8');
    writeFileSync(join(folder, file), withoutComments(text).replaceAll(/\$\{(\w+)\}/g, filled(words, file)));
  }
}

/** Whom this system has for it: Debian's name, then others', and everywhere nobody. */
function whoServes(): string {
  const known = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : '';
  return ['www-data', 'nginx'].find(name => new RegExp(`^${name}:`, 'm').test(known)) ?? 'nobody';
}

/** Within a quoted word of nginx. */
const quoted = (text: string) => text.replaceAll('"', '\\"');

/** Comments may name a word in braces to explain it. */
const withoutComments = (text: string) => text.replaceAll(/^\s*#.*\n/gm, '');

const filled = (words: Record<string, string>, file: string) => (_all: string, name: string) => {
  const word = words[name];
  if (word === undefined) throw new Error(`deploy/${file} asks for ${name}, and nothing fills it.`);
  return word;
};
