import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

const CIPHER = 'aes-256-gcm';
const [NONCE, TAG] = [12, 16];

/** What seals backups: BACKUP_KEY (32 bytes in base64), else derived from the shop's secret. */
export function backupKey({ BACKUP_KEY: given, APP_SECRET: secret }: NodeJS.ProcessEnv): Buffer {
  const key = given
    ? Buffer.from(given, 'base64')
    : Buffer.from(hkdfSync('sha256', secret ?? '', 'counterproof', 'backup', 32));
  if (key.length !== 32 || (!given && !secret))
    throw new Error('BACKUP_KEY must be 32 bytes in base64, or APP_SECRET be set.');
  return key;
}

export type Written = { bytes: number; sha256: string };

/** Writes a text into a file, compressed and sealed: nonce, sealed text, tag. A few pieces at a time are in memory. */
export async function writeSealed(file: string, text: AsyncIterable<Buffer | string>, key: Buffer): Promise<Written> {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce);
  const hash = createHash('sha256').update(nonce);
  let bytes = NONCE;
  const framed = new Transform({
    construct(done) {
      this.push(nonce);
      done();
    },
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      bytes += piece.length;
      done(null, piece);
    },
    flush(done) {
      const tag = cipher.getAuthTag();
      hash.update(tag);
      bytes += tag.length;
      done(null, tag);
    },
  });
  await pipeline(text, createGzip(), cipher, framed, createWriteStream(file, { mode: 0o600 }));
  return { bytes, sha256: hash.digest('hex') };
}

/** What was sealed into a file. Its end throws when a byte of it is not as it was written, or the key is another. */
export async function readSealed(file: string, key: Buffer): Promise<Readable> {
  const { size } = await stat(file);
  const handle = await open(file);
  const [nonce, tag] = [Buffer.alloc(NONCE), Buffer.alloc(TAG)];
  await handle.read(nonce, 0, NONCE, 0);
  await handle.read(tag, 0, TAG, size - TAG);
  await handle.close();
  const opened = createDecipheriv(CIPHER, key, nonce).setAuthTag(tag);
  const plain = createGunzip();
  const sealed = createReadStream(file, { start: NONCE, end: size - TAG - 1 });
  for (const part of [sealed, opened]) part.on('error', (error: Error) => plain.destroy(error));
  return sealed.pipe(opened).pipe(plain);
}
