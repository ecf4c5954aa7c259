import { createHash } from 'node:crypto';

const STRING = '"(?:[^"\\\\\\u2028\\u2029]|\\\\.)*"';

/** The inline scripts that Next and React write into a page, each by its whole shape. */
const RECOGNISED = [
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\(\[\d+\]\)$/,
  new RegExp(`^self\\.__next_f\\.push\\(\\[\\d+(?:,${STRING})?\\]\\)$`),
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\(\{"otherChunks":\[[\w"/.,\-~ ]*\],"runtimeModuleIds":\[[\d, ]*\]\}\);?$/,
  /^requestAnimationFrame\(function\(\)\{\$RT=performance\.now\(\)\}\);?$/,
];

/** Whether an inline script is one of those, whole. */
export const isFrameworkScript = (text: string): boolean => RECOGNISED.some(shape => shape.test(text.trim()));

const SCRIPT = /<script(?![^>]*\bsrc=)([^>]*)>([\s\S]*?)<\/script>/g;
/** Data, not script: browsers never run it, so no policy needs to name it. */
const DATA = /\btype="?application\/(?:ld\+)?json/;

/**
 * The hashes a page's policy may name, and the beginnings of inline scripts that nobody recognises. Those get no
 * hash: hashing whatever the page holds would bless a script that an attacker managed to store.
 */
export function frameworkScripts(html: string): { hashes: string[]; unknown: string[] } {
  const hashes = new Set<string>();
  const unknown: string[] = [];
  for (const [, attributes = '', text = ''] of html.matchAll(SCRIPT)) {
    if (DATA.test(attributes)) continue;
    if (isFrameworkScript(text)) hashes.add(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    else unknown.push(text.slice(0, 120));
  }
  return { hashes: [...hashes], unknown };
}
