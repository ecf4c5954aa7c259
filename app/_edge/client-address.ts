/** The address that the front server saw. It overwrites X-Forwarded-For, so that the browser cannot choose it. */
export const clientAddress = (headers: Headers): string =>
  headers.get('x-forwarded-for')?.split(',')[0]?.trim() || 'unknown';
