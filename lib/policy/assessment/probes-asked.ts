import { probe, wasTaken } from './probe.ts';

const METHODS = ['TRACE', 'TRACK', 'DEBUG', 'PROPFIND', 'MKCOL', 'COPY', 'LOCK', 'PUT', 'DELETE', 'PATCH'];

/** What nobody should find on a server, in the places where it is looked for first. */
const KNOWN_PATHS = [
  '/.env',
  '/.env.local',
  '/.env.production',
  '/.git/config',
  '/.git/HEAD',
  '/.svn/entries',
  '/.DS_Store',
  '/.npmrc',
  '/package.json',
  '/package-lock.json',
  '/tsconfig.json',
  '/next.config.ts',
  '/server/main.ts',
  '/.next/BUILD_ID',
  '/_next/server/pages-manifest.json',
  '/.data/demo.json',
  '/docker-compose.yml',
  '/backup.zip',
  '/backup.sql',
  '/dump.sql',
  '/id_rsa',
  '/server-status',
  '/nginx_status',
  '/phpinfo.php',
  '/phpmyadmin/',
  '/wp-login.php',
  '/wp-admin/',
  '/admin.php',
  '/actuator/env',
  '/debug/pprof/',
  '/metrics',
  '/graphql',
  '/swagger.json',
  '/.well-known/../.env',
  '/..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/_next/..%2f..%2fpackage.json',
  '/_next/image?url=http://169.254.169.254/latest/meta-data/&w=64&q=75',
  '/_next/image?url=%2F%2F127.0.0.1%2Fapi%2Fhealth&w=64&q=75',
];

/** Where a page may be told to lead: none of them may lead away. */
const AWAY = [
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https:evil.example',
  '/%2f%2fevil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
];

const isAway = (location: string | undefined, own: URL) =>
  location !== undefined && URL.canParse(location, own) && new URL(location, own).origin !== own.origin;

export const askedProbes = [
  probe({
    id: 'methods',
    says: 'A method that is not meant changes nothing, and tells nothing.',
    severity: 'medium',
    async try({ ask, found }) {
      for (const method of METHODS)
        for (const path of ['/', '/api/cart']) {
          const { status, body } = await ask(path, { method });
          if (status < 400) found(`${method} ${path} answers ${status}`);
          if (method === 'TRACE' && body.includes('user-agent')) found(`TRACE ${path} repeats what it was told`);
        }
      const overridden = await ask('/api/cart', { method: 'POST', headers: { 'x-http-method-override': 'PUT' } });
      if (wasTaken(overridden)) found(`a method can be put in the place of another (${overridden.status})`);
    },
  }),
  probe({
    id: 'known-paths',
    says: 'Nothing lies where attackers look first: no settings, sources, backups or pages of tools.',
    severity: 'high',
    async try({ ask, found }) {
      for (const path of KNOWN_PATHS) {
        const { status } = await ask(path);
        if (status === 200) found(`${path} answers 200`);
        if (status >= 500 && status !== 503) found(`${path} makes the shop fail (${status})`);
      }
      const script = /\/_next\/static\/[^"]+?\.js/.exec((await ask('/')).body)?.[0];
      if (script && (await ask(`${script}.map`)).status === 200) found(`${script}.map: sources are served`);
    },
  }),
  probe({
    id: 'redirects',
    says: 'No address of ours leads to somebody else’s.',
    severity: 'high',
    async try({ at, ask, found }) {
      for (const away of AWAY)
        for (const where of ['/sign-in?next=', '/api/auth/signin?callbackUrl=', '/prints?next=']) {
          const path = `${where}${encodeURIComponent(away)}`;
          if (isAway((await ask(path)).headers.location, at.origin)) found(`${path} leads away`);
        }
      for (const path of ['//evil.example/', '/%5cevil.example', '/.evil.example'])
        if (isAway((await ask(path)).headers.location, at.origin)) found(`${path} leads away`);
    },
  }),
  probe({
    id: 'host',
    says: 'Nobody can have the shop speak in the name of another host.',
    severity: 'high',
    async try({ ask, found }) {
      const claims: Record<string, string>[] = [
        { host: 'evil.example' },
        { 'x-forwarded-host': 'evil.example' },
        { 'x-forwarded-for': '127.0.0.1', forwarded: 'host=evil.example' },
        { 'x-original-url': '/admin', 'x-rewrite-url': '/admin' },
      ];
      for (const headers of claims)
        for (const path of ['/', '/sign-in', '/api/auth/providers']) {
          const { headers: said, body } = await ask(path, { headers });
          if (`${said.location ?? ''}${body}`.includes('evil.example'))
            found(`${path} repeats ${Object.keys(headers)[0]}`);
        }
    },
  }),
];
