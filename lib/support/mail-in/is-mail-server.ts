import { timingSafeEqual } from 'node:crypto';
import { config } from '#lib/config/index.ts';
import { sha256 } from '#lib/crypto/index.ts';

/** Whether who hands a mail on shows the secret of our mail server. Nobody does where none was given. */
export function isMailServer(authorization: string | null): boolean {
  const secret = config().mail.inboundSecret;
  const shown = authorization?.replace(/^Bearer /i, '') ?? '';
  return secret !== null && timingSafeEqual(Buffer.from(sha256(shown)), Buffer.from(sha256(secret)));
}
