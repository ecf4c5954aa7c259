import { DAY } from '#lib/clock.ts';
import { type LookAt, lookAt } from '#lib/config/index.ts';
import { type Checked, control, heldUnless, notChecked } from '#lib/control.ts';
import { ask, isOutOfReach } from './ask.ts';
import { lacksOfCookie } from './cookies.ts';
import { lacksOfHeaders } from './headers.ts';
import { LOOKED_AT } from './looked-at.ts';
import { handshakeOf, weakWaysTaken } from './tls.ts';
import { whenReached } from './when-reached.ts';

/** A certificate is to be renewed before this, in days (PCI DSS 4.2.1). */
const LEFT_DAYS = 30;

export const headersAsServed = control({
  id: 'shop.headers-as-served',
  says: 'Every page and every answer leaves with the headers that keep browsers on our side, and cookies out of reach of others.',
  severity: 'high',
  every: 'hour',
  shown: 'everyone',
  check: () => whenReached(lookAt(), headersOf),
});

export const tlsAsServed = control({
  id: 'shop.tls-as-served',
  says: 'What travels between a browser and us is encrypted as it should be today, and nothing is answered in an older way or without it.',
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  check: () => whenReached(lookAt(), at => (at.origin.protocol === 'https:' ? tlsOf(at) : withoutTls(at))),
});

export const certificateLasts = control({
  id: 'shop.certificate-lasts',
  says: `The certificate of this shop is good for its name and for at least ${LEFT_DAYS} more days.`,
  severity: 'high',
  every: 'day',
  shown: 'staff',
  check: now =>
    whenReached(lookAt(), at => (at.origin.protocol === 'https:' ? certificateOf(at, now) : withoutTls(at))),
});

const withoutTls = async ({ origin }: LookAt): Promise<Checked> =>
  notChecked(`This shop is served at ${origin.origin}, without TLS: a demo on one machine.`, { origin: origin.origin });

async function headersOf(at: LookAt): Promise<Checked> {
  const https = at.origin.protocol === 'https:';
  const broken: string[] = [];
  let cookies = 0;
  for (const { path, method = 'GET' } of LOOKED_AT) {
    const answer = await ask(at, path, { method });
    cookies += answer.cookies.length;
    const lacks = [
      ...lacksOfHeaders(answer.headers, https),
      ...answer.cookies.flatMap(line => lacksOfCookie(line, https).map(lack => `cookie ${lack}`)),
    ];
    broken.push(...lacks.map(lack => `${method} ${path} (${answer.status}): ${lack}`));
  }
  const evidence = { origin: at.origin.origin, looked_at: LOOKED_AT.map(({ path }) => path), cookies_seen: cookies };
  return heldUnless(
    broken,
    lacks =>
      lacks === 0
        ? `${LOOKED_AT.length} answers of every kind were looked at, and each has its headers.`
        : `Of ${LOOKED_AT.length} answers that were looked at, ${lacks} lack something.`,
    evidence,
  );
}

async function tlsOf(at: LookAt): Promise<Checked> {
  const { protocol, suite } = await handshakeOf(at);
  const { taken, tried } = await weakWaysTaken(at);
  const broken = [...taken.map(what => `${at.origin.host} takes ${what}`), ...(await heardPlainly(at))];
  const evidence = {
    origin: at.origin.origin,
    protocol,
    suite,
    weak_ways_tried: tried,
    plain: at.plain?.origin ?? null,
  };
  return heldUnless(
    broken,
    count =>
      count === 0
        ? `A browser of today gets ${protocol} with ${suite}; ${tried} weaker ways were tried and refused.`
        : `A connection is possible in ${count} ways in which it should not be.`,
    evidence,
  );
}

/** What is answered without TLS: a page may be led to https, and nothing else may happen. */
async function heardPlainly(at: LookAt): Promise<string[]> {
  if (!at.plain) return [];
  const broken: string[] = [];
  const page = await ask(at, '/policy', { plain: true }).catch(silence);
  if (page && !(page.status === 308 && page.headers.location === `${at.origin.origin}/policy`))
    broken.push(`GET ${at.plain.origin}/policy is not led to https (${page.status})`);
  const refused: [method: string, path: string][] = [
    ['GET', '/api/cart'],
    ['POST', '/api/stripe/webhook'],
    ['POST', '/sign-in'],
  ];
  for (const [method, path] of refused) {
    const answer = await ask(at, path, { plain: true, method }).catch(silence);
    if (answer && (answer.status < 400 || answer.headers.location !== undefined))
      broken.push(`${method} ${at.plain.origin}${path} is answered without TLS (${answer.status})`);
  }
  return broken;
}

/** Where nothing listens without TLS, nothing is answered without it. */
function silence(error: unknown): null {
  if (isOutOfReach(error)) return null;
  throw error;
}

async function certificateOf(at: LookAt, now: Date): Promise<Checked> {
  const { certificate } = await handshakeOf(at);
  const days = Math.floor((certificate.until.getTime() - now.getTime()) / DAY);
  const evidence = {
    host: at.origin.host,
    until: certificate.until.toISOString(),
    days_left: days,
    issuer: certificate.issuer,
  };
  const broken = [
    ...(certificate.trusted === null ? [] : [`${at.origin.host}: browsers will not trust it (${certificate.trusted})`]),
    ...(days >= LEFT_DAYS ? [] : [`${at.origin.host}: ends on ${certificate.until.toISOString().slice(0, 10)}`]),
  ];
  return heldUnless(
    broken,
    lacks =>
      lacks === 0
        ? `The certificate is good for ${at.origin.hostname}, for ${days} more days.`
        : `The certificate of ${at.origin.hostname} must be renewed.`,
    evidence,
  );
}
