import { type ConnectionOptions, connect, type SecureVersion, type TLSSocket } from 'node:tls';
import type { LookAt } from '#lib/config/index.ts';

/** What a server shows of its certificate. `trusted`: null when its chain is good for this name, else why not. */
type CertificateSeen = { until: Date; trusted: string | null; issuer: string };

type Offer = { what: string; version: SecureVersion; suites: string };

/** What nobody should take any more, each offered alone. `@SECLEVEL=0`: or our own side would refuse first. */
const BAD_OFFERS: readonly Offer[] = [
  { what: 'TLS 1.0', version: 'TLSv1', suites: 'ALL:@SECLEVEL=0' },
  { what: 'TLS 1.1', version: 'TLSv1.1', suites: 'ALL:@SECLEVEL=0' },
  { what: 'TLS 1.2 without forward secrecy', version: 'TLSv1.2', suites: 'kRSA:@SECLEVEL=0' },
  {
    what: 'TLS 1.2 without authenticated encryption (CBC)',
    version: 'TLSv1.2',
    suites: 'ALL:!AESGCM:!AESCCM:!CHACHA20:!ARIAGCM:@SECLEVEL=0',
  },
  { what: 'TLS 1.2 without anybody’s certificate', version: 'TLSv1.2', suites: 'aNULL:@SECLEVEL=0' },
];

const PATIENCE_MS = 10_000;

/** Shakes hands in every way that is too weak. Answers what was taken, and how many ways were tried. */
export async function weakWaysTaken(at: LookAt): Promise<{ taken: string[]; tried: number }> {
  const taken: string[] = [];
  for (const { what, version, suites } of BAD_OFFERS) {
    const options = { minVersion: version, maxVersion: version, ciphers: suites, rejectUnauthorized: false };
    const socket = await shaken(at, options).catch(() => null);
    if (socket) taken.push(what);
    socket?.destroy();
  }
  return { taken, tried: BAD_OFFERS.length };
}

/** What a browser of today agrees on, and the certificate that it is shown. */
export async function handshakeOf(
  at: LookAt,
): Promise<{ protocol: string; suite: string; certificate: CertificateSeen }> {
  const socket = await shaken(at, { rejectUnauthorized: false });
  const { valid_to: until, issuer } = socket.getPeerCertificate();
  const seen = {
    protocol: socket.getProtocol() ?? 'none',
    suite: socket.getCipher().standardName,
    certificate: {
      until: new Date(until),
      trusted: socket.authorized ? null : String(socket.authorizationError),
      issuer: String(issuer.CN ?? issuer.O ?? 'unknown'),
    },
  };
  socket.destroy();
  return seen;
}

function shaken(at: LookAt, options: ConnectionOptions): Promise<TLSSocket> {
  const { hostname, port } = at.origin;
  const to = { host: hostname, port: Number(port || 443), servername: hostname };
  return new Promise((resolve, reject) => {
    const socket = connect({ ...to, ...(at.authority ? { ca: at.authority } : {}), ...options }, () => resolve(socket));
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error(`no handshake within ${PATIENCE_MS / 1000} s`)));
    socket.once('error', reject);
  });
}
