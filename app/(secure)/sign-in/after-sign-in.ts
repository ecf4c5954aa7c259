import type { Route } from 'next';

const HOME = '/account' as Route;

/**
 * Where to go after signing in: a path of ours, never another site. Parsed as a browser would, because
 * `//evil`, `/\evil` and tabs inside a path all lead elsewhere while looking local.
 */
export function afterSignIn(wanted: string | string[] | undefined): Route {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return HOME;
  const base = 'https://here.invalid';
  const parsed = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  if (parsed?.origin !== base || parsed.pathname.startsWith('//')) return HOME;
  return `${parsed.pathname}${parsed.search}` as Route;
}
