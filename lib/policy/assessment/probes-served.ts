import { lacksOfCookie } from '../served/cookies.ts';
import { lacksOfHeaders } from '../served/headers.ts';
import { LOOKED_AT } from '../served/looked-at.ts';
import { handshakeOf, weakWaysTaken } from '../served/tls.ts';
import { probe } from './probe.ts';

const isHttps = (origin: URL) => origin.protocol === 'https:';

export const servedProbes = [
  probe({
    id: 'headers',
    says: 'Every kind of answer has the headers that keep browsers on our side.',
    severity: 'high',
    async try({ at, ask, found }) {
      for (const { path, method = 'GET' } of LOOKED_AT)
        for (const lack of lacksOfHeaders((await ask(path, { method })).headers, isHttps(at.origin)))
          found(`${method} ${path} ${lack}`);
    },
  }),
  probe({
    id: 'cookies',
    says: 'No cookie can be read by a script, sent by another site or to another host.',
    severity: 'high',
    async try({ at, ask, found }) {
      for (const path of ['/api/auth/csrf', '/api/cart', '/sign-in', '/checkout'])
        for (const line of (await ask(path)).cookies)
          for (const lack of lacksOfCookie(line, isHttps(at.origin))) found(`${path}: ${lack}`);
    },
  }),
  probe({
    id: 'tls',
    says: 'No connection is made in an old or weak way, and the certificate is good.',
    severity: 'critical',
    applies: at => isHttps(at.origin),
    async try({ at, found }) {
      for (const what of (await weakWaysTaken(at)).taken) found(`takes ${what}`);
      const { certificate } = await handshakeOf(at);
      if (certificate.trusted) found(`its certificate is not trusted: ${certificate.trusted}`);
    },
  }),
  probe({
    id: 'without-tls',
    says: 'Without TLS a page is led to https, and nothing else is answered.',
    severity: 'high',
    applies: at => at.plain !== null,
    async try({ ask, found }) {
      const page = await ask('/', { plain: true });
      if (page.status !== 308) found(`GET / answers ${page.status}`);
      for (const [method, path] of [
        ['GET', '/api/cart'],
        ['POST', '/sign-in'],
      ] as const) {
        const { status } = await ask(path, { plain: true, method });
        if (status < 400) found(`${method} ${path} answers ${status}`);
      }
    },
  }),
  probe({
    id: 'kept-nowhere',
    says: 'What is personal is kept by no browser and no proxy.',
    severity: 'medium',
    async try({ ask, found }) {
      for (const path of ['/account', '/checkout', '/cart', '/sign-in', '/api/cart', '/order/not-a-token', '/admin'])
        if (!String((await ask(path)).headers['cache-control']).includes('no-store')) found(`${path} may be kept`);
    },
  }),
];
