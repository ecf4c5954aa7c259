/** One part of a mail (RFC 2045): its headers, by name in lower case, and what stands below them, byte by byte. */
export type Part = { headers: ReadonlyMap<string, string>; body: string };

/** More parts than any letter has, and deeper than any program nests them: what is beyond is not read. */
const [MOST_PARTS, DEEPEST] = [50, 5];

/** Takes a mail apart at its first empty line. `text` holds a byte in each character. */
export function partOf(text: string): Part {
  const plain = text.replace(/\r\n/g, '\n');
  if (plain.startsWith('\n')) return { headers: new Map(), body: plain.slice(1) };
  const end = plain.indexOf('\n\n');
  const head = end < 0 ? plain : plain.slice(0, end);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    // The first of a name counts: what was added above the letter on its way stands above it.
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end < 0 ? '' : plain.slice(end + 2) };
}

/** The media type of a part in lower case, and one parameter of a header. */
export const typeOf = ({ headers }: Part): string =>
  (headers.get('content-type') ?? 'text/plain').split(';')[0]?.trim().toLowerCase() ?? '';

export function parameter(header: string, name: string): string | null {
  const [, quoted, bare] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;]{1,200}))`, 'i').exec(header) ?? [];
  return quoted ?? bare ?? null;
}

/** The parts of a letter that hold something, in order: those of its envelopes, not the envelopes. */
export function leavesOf(part: Part, depth = 0): Part[] {
  if (!typeOf(part).startsWith('multipart/')) return [part];
  const boundary = parameter(part.headers.get('content-type') ?? '', 'boundary');
  if (!boundary || depth >= DEEPEST) return [];
  const pieces = `\n${part.body}`.split(`\n--${boundary}`).slice(1);
  const inner = pieces.filter(piece => !piece.startsWith('--')).slice(0, MOST_PARTS);
  return inner.flatMap(piece => leavesOf(partOf(piece.replace(/^[ \t]*\n/, '')), depth + 1)).slice(0, MOST_PARTS);
}

/** What a part says, as text: its transfer encoding and its character set taken off. */
export function textOf(part: Part): string {
  const encoding = (part.headers.get('content-transfer-encoding') ?? '').toLowerCase();
  const charset = parameter(part.headers.get('content-type') ?? '', 'charset') ?? 'utf-8';
  return decoded(bytesOf(part.body, encoding), charset);
}

function bytesOf(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const joined = body.replace(/[ \t]+$/gm, '').replace(/=\n/g, '');
  const text = joined.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

/** In a character set that nobody knows, it is read as UTF-8: signs that do not fit show as such. */
function decoded(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
