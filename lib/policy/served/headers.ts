/** What an answer said about itself; names in lower case. */
type SeenHeaders = Readonly<Record<string, string | string[] | undefined>>;

const YEAR_SECONDS = 31_536_000;

/**
 * What is wanting in the headers of an answer, one sentence each (ASVS 3.4.1 to 3.4.8, 13.4.6). `https`: whether it came
 * over TLS; only then a browser may be told to keep to it.
 */
export function lacksOfHeaders(headers: SeenHeaders, https: boolean): string[] {
  const said = (name: string) => [headers[name]].flat().join(', ');
  const wanted: [good: boolean, lack: string][] = [
    [said('x-content-type-options') === 'nosniff', 'may be taken for another type (no nosniff)'],
    [
      /^(no-referrer|same-origin|strict-origin(-when-cross-origin)?)$/.test(said('referrer-policy')),
      'tells other sites its address (Referrer-Policy)',
    ],
    [/^same-origin/.test(said('cross-origin-opener-policy')), 'can be held by a window of another site (no COOP)'],
    [/^(same|cross)-origin$/.test(said('cross-origin-resource-policy')), 'does not say who may embed it (no CORP)'],
    [said('permissions-policy').includes('camera=()'), 'leaves the camera open (Permissions-Policy)'],
    [headers['x-powered-by'] === undefined, 'says what it is made with (X-Powered-By)'],
    [headers['access-control-allow-origin'] === undefined, 'lets other sites read it (CORS)'],
    [!/[\d.]/.test(said('server')), 'says which version answers (Server)'],
    [
      !https || keepsToHttps(said('strict-transport-security')),
      'does not keep browsers to https (HSTS of a year, all names)',
    ],
    [https || headers['strict-transport-security'] === undefined, 'speaks of https without it (HSTS)'],
  ];
  const lacks = wanted.flatMap(([good, lack]) => (good ? [] : [lack]));
  return [...lacks, ...lacksOfPolicy(said('content-security-policy'), said('content-type').startsWith('text/html'))];
}

const keepsToHttps = (value: string) =>
  Number(/max-age=(\d+)/.exec(value)?.[1]) >= YEAR_SECONDS && /includeSubDomains/i.test(value);

/** What is wanting in a content security policy. */
export function lacksOfPolicy(policy: string, isDocument: boolean): string[] {
  if (policy === '') return ['has no content security policy'];
  const directives = new Map(
    policy.split(';').map(part => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );
  const closed = directives.get('default-src')?.join() === "'none'";
  const scripts = directives.get('script-src') ?? directives.get('default-src') ?? [];
  const strict = scripts.includes("'strict-dynamic'");
  const wanted: [good: boolean, lack: string][] = [
    [directives.get('frame-ancestors')?.join() === "'none'", 'can be framed by another site (frame-ancestors)'],
    [closed, 'loads whatever is not forbidden (default-src)'],
    [closed || directives.get('object-src')?.join() === "'none'", 'may load plug-ins (object-src)'],
    [directives.get('base-uri')?.join() === "'none'", 'may be given another base (base-uri)'],
    [directives.has('form-action'), 'may send its forms anywhere (form-action)'],
    [
      !scripts.some(source => /^'unsafe-(?:inline|eval|hashes)'$|^\*$|^(?:https?|data|blob):$/.test(source)),
      'runs scripts of anybody (script-src)',
    ],
    [strict || !scripts.some(source => /^https?:\/\//.test(source)), 'runs scripts of another site (script-src)'],
    [!(directives.get('style-src') ?? []).includes("'unsafe-inline'"), 'takes styles of anybody (style-src)'],
    [
      !isDocument || scripts.length === 0 || scripts.join() === "'none'" || directives.has('report-uri'),
      'tells nobody of violations (report-uri)',
    ],
  ];
  return wanted.flatMap(([good, lack]) => (good ? [] : [lack]));
}
