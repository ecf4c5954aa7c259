import { z } from 'zod';
import { isSigned, keyIdOf, publicKey, signText } from '#lib/audit/index.ts';
import type { Manifest } from './model.ts';

const shape = z.strictObject({
  manifest: z.strictObject({
    build: z.string(),
    madeAt: z.iso.datetime(),
    origins: z.strictObject({ shop: z.url(), stripeScript: z.url(), stripeApi: z.url() }),
    headers: z.record(z.string(), z.string()),
    files: z.record(z.string(), z.string()),
  }),
  keyId: z.string(),
  signature: z.string(),
});

/** The manifest is missing, was changed, or was signed by nobody of ours: nothing can be held against it. */
export class ManifestRefused extends Error {}

/** Another signature of the same key must never pass for this one. */
const textOf = (manifest: Manifest): string => `counterproof payment page\n${JSON.stringify(manifest)}`;

/** The manifest with the signature of today's key (the one of the audit ledger's checkpoints), as a text for a file. */
export function signManifest(manifest: Manifest): string {
  const signature = signText(textOf(manifest)).toString('base64');
  return `${JSON.stringify({ manifest, keyId: keyIdOf(publicKey()), signature }, null, 1)}\n`;
}

/** What a signed file says. Throws ManifestRefused when it is not exactly what one of our keys signed. */
export function readManifest(text: string): Manifest {
  const parsed = shape.safeParse(jsonOf(text));
  if (!parsed.success) throw new ManifestRefused('The manifest of the payment page cannot be read.');
  const { manifest, keyId, signature } = parsed.data;
  if (!isSigned(textOf(manifest), keyId, Buffer.from(signature, 'base64')))
    throw new ManifestRefused('The manifest of the payment page was changed, or another shop signed it.');
  return manifest;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Where the signed manifest lies in the tree of a build. */
export const MANIFEST_FILE = '.next/payment-page.json';
