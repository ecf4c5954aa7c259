import { promisify } from 'node:util';
import { brotliCompress, constants, createGzip, type Gzip, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const COMPRESSIBLE =
  /^(text\/(?!event-stream)|application\/(json|javascript|manifest\+json|xml|rss\+xml)|image\/svg\+xml)/;
const SMALLEST = 1_000;

export const isCompressible = (type: unknown): boolean => COMPRESSIBLE.test(String(type ?? ''));

const known = new Map<string, Encoding>();
/** Browsers send a handful; who sends others every time does not fill the memory. */
const MOST_KNOWN = 100;

/** The best encoding that the client accepts. `q=0` refuses one. */
export function acceptedEncoding(header: string | string[] | undefined): Encoding {
  const text = String(header ?? '');
  const found = known.get(text) ?? bestOf(text);
  if (known.size < MOST_KNOWN) known.set(text, found);
  return found;
}

function bestOf(header: string): Encoding {
  const offers = header.split(',').map(offer => offer.trim().toLowerCase());
  const accepts = (name: string) =>
    offers.some(offer => offer.split(';')[0] === name && !/;\s*q=0(\.0*)?$/.test(offer));
  return accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : 'identity';
}

/** Compresses a whole body once, to be kept. Answers the body itself when that would not pay. */
export async function compress(body: Buffer, encoding: Encoding, quality: number): Promise<Buffer> {
  if (encoding === 'identity' || body.length < SMALLEST) return body;
  if (encoding === 'gzip') return promisify(gzip)(body, { level: Math.min(quality, 9) });
  return promisify(brotliCompress)(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}

/** Compresses what is streamed, and lets each part through at once: a streamed page must not wait for its end. */
export const streamCompressor = (): Gzip => createGzip({ level: 4, flush: constants.Z_SYNC_FLUSH });
