import { readFileSync } from 'node:fs';

/** Where the stylesheet of the dashboard and the bank's page is served. */
export const STYLESHEET = '/_sandbox/style.css';

export const stylesheet: string = readFileSync(new URL('./sandbox.css', import.meta.url), 'utf8');
