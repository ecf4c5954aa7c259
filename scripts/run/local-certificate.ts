import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOpenssl } from './nginx.ts';

/** Files in PEM: what the server shows, its key, and the authority that signed it. */
export type Certificate = { certificate: string; key: string; authority: string };

const DAY_MS = 86_400_000;
const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/**
 * A certificate for `host`, signed by an authority that is known on this machine alone, made by openssl and kept in
 * `folder` until a week before it ends. For trying things out and for tests: no browser of anybody else trusts it.
 */
export function localCertificate(folder: string, host: string, days = 90): Certificate {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const at = (name: string) => join(folder, name);
  const kept = { certificate: at('shop.pem'), key: at('shop.key'), authority: at('authority.pem') };
  if (isGood(kept.certificate, host)) return kept;
  const authorityKey = at('authority.key');
  openssl(
    ['req', '-x509', ...EC, '-keyout', authorityKey, '-out', kept.authority, '-days', '3650'],
    ['-subj', '/CN=Counterproof on this machine', '-addext', 'keyUsage=critical,keyCertSign,cRLSign'],
  );
  openssl(
    ['req', '-x509', ...EC, '-keyout', kept.key, '-out', kept.certificate, '-days', String(days)],
    ['-subj', `/CN=${host}`, '-CA', kept.authority, '-CAkey', authorityKey],
    ['-addext', `subjectAltName=DNS:${host}`, '-addext', 'basicConstraints=critical,CA:FALSE'],
    ['-addext', 'extendedKeyUsage=serverAuth'],
  );
  for (const secret of [authorityKey, kept.key]) chmodSync(secret, 0o600);
  return kept;
}

function isGood(file: string, host: string): boolean {
  if (!existsSync(file)) return false;
  const certificate = new X509Certificate(readFileSync(file));
  return certificate.checkHost(host) !== undefined && Date.parse(certificate.validTo) > Date.now() + 7 * DAY_MS;
}

function openssl(...words: string[][]): void {
  const { status, stderr, error } = spawnSync(findOpenssl(), words.flat(), { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl could not make a certificate: ${error?.message ?? stderr}`);
}
