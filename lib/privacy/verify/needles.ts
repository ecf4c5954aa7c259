import { createHash } from 'node:crypto';

/**
 * How a word may be written: as it is; escaped for JSON, for a row of Postgres, for HTML and for an address; in hex; and,
 * of what is short enough to be guessed, a hash without a key, which is as good as the word. All in lower case.
 */
export function needlesOf(word: string): string[] {
  const json = JSON.stringify(word).slice(1, -1);
  const bare = [
    word,
    json,
    json.replaceAll('"', '""'),
    word.replaceAll('"', '""'),
    json.replaceAll('\\', '\\\\').replaceAll('"', '""'),
  ];
  const html = word.replaceAll('&', '&amp;').replaceAll("'", '&#x27;').replaceAll('"', '&quot;');
  const decimal = word.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
  const hashed = (['sha256', 'sha1', 'md5'] as const).flatMap(kind =>
    (['hex', 'base64', 'base64url'] as const).map(shape => createHash(kind).update(word).digest(shape)),
  );
  const all = [
    ...bare,
    html,
    decimal,
    encodeURIComponent(word),
    encodeURIComponent(word).replaceAll('%20', '+'),
    Buffer.from(word).toString('hex'),
    ...hashed,
  ];
  return [...new Set(all.map(needle => needle.toLowerCase()))];
}
