import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const USUAL_PLACES = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/** The nginx of this machine, or the one that NGINX names. Throws a sentence when there is none. */
export const findNginx = (): string =>
  found('nginx', 'NGINX', 'What stands before the shop is nginx (Debian: apt-get install nginx-light)');

/** The openssl of this machine, or the one that OPENSSL names. Throws a sentence when there is none. */
export const findOpenssl = (): string =>
  found('openssl', 'OPENSSL', 'Certificates are made and TLS is tried with openssl (Debian: apt-get install openssl)');

function found(program: string, variable: string, why: string): string {
  const given = process.env[variable];
  if (given && !existsSync(given)) throw new Error(`${variable} names ${given}, and there is nothing.`);
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...USUAL_PLACES];
  const there = given ?? folders.map(folder => join(folder, program)).find(place => existsSync(place));
  if (there) return there;
  throw new Error(`${why}: install it, and name it in ${variable} if it is in an unusual place.`);
}
