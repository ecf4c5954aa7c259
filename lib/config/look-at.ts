import { readFileSync } from 'node:fs';
import { environment } from './environment.ts';

/** Where the shop is looked at as people reach it. */
export type LookAt = {
  origin: URL;
  /** The same name without TLS; null where there is none. */
  plain: URL | null;
  /** A certificate authority that counts besides the usual ones, in PEM. */
  authority: string | null;
};

/**
 * Where the shop looks at itself: at `shopUrl`, unless LOOK_AT_URL says that its name leads elsewhere from inside.
 * LOOK_AT_PLAIN_URL: where it answers without TLS, else port 80 of its name. LOOK_AT_CA: a file with an authority of one's
 * own. Read each time: a file may be renewed.
 */
export function lookAt(shopUrl: URL): LookAt {
  const { LOOK_AT_URL, LOOK_AT_PLAIN_URL, LOOK_AT_CA } = environment();
  const origin = new URL(LOOK_AT_URL || shopUrl);
  const usual = origin.protocol === 'https:' && origin.port === '' ? `http://${origin.hostname}/` : null;
  const plain = LOOK_AT_PLAIN_URL || usual;
  return {
    origin,
    plain: plain ? new URL(plain) : null,
    authority: LOOK_AT_CA ? readFileSync(LOOK_AT_CA, 'utf8') : null,
  };
}
