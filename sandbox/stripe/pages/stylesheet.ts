import { readFileSync } from 'node:fs';

/** Where the stylesheet of the dashboard and the bank's page is served. */
export const STYLESHEET = '/_sandbox/style.css';

/** One sheet: the page, its parts (tables, facts, badges), what can be done, the timeline, the faults. */
export const stylesheet: string = ['base', 'parts', 'acts', 'timeline', 'trouble']
  .map(name => readFileSync(new URL(`./style/${name}.css`, import.meta.url), 'utf8'))
  .join('\n');
