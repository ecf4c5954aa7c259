import { createHash } from 'node:crypto';
import type { ClauseText } from '../model.ts';

type Printable = {
  number: number;
  texts: readonly ClauseText[];
  summary: string;
  publishedAt: Date;
  effectiveAt: Date;
  /** The version before it; null of the first. */
  before: { number: number; sha256: string } | null;
};

/**
 * A version as plain text, byte for byte what its hash is taken of: whoever fetches it can compute the hash
 * themselves. The version before it is named with its hash, so that versions are a chain.
 */
export function printedText({ number, texts, summary, publishedAt, effectiveAt, before }: Printable): string {
  const head = [
    'Payment security policy',
    `Version ${number}`,
    `Published ${publishedAt.toISOString()}`,
    `In force from ${effectiveAt.toISOString()}`,
    before ? `In the place of version ${before.number}, SHA-256 ${before.sha256}` : 'The first version',
    `What is new: ${summary}`,
  ].join('\n');
  const clauses = texts.map(({ id, heading, text }, nth) => [`${nth + 1}. ${heading} [${id}]`, ...text].join('\n\n'));
  return `${[head, ...clauses].join('\n\n')}\n`;
}

/** SHA-256 of a text in UTF-8, lower-case hexadecimal, as `sha256sum` prints it. */
export const hashOf = (printed: string): string => createHash('sha256').update(printed, 'utf8').digest('hex');
