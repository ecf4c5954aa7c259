import { leavesOf, type Part, parameter, partOf, textOf, typeOf } from './mime.ts';

/** A mail to us, as far as it is of use. Addresses in lower case. */
export type ReadMail = {
  id: string | null;
  from: string | null;
  to: readonly string[];
  /** Written by a program: a notice of absence, a bounce, a list. Nobody waits for an answer to it. */
  automatic: boolean;
  /** What was written, without what was quoted below it. Empty when nothing can be read. */
  text: string;
  /** Files that hang on it. */
  files: number;
};

/** Where mailboxes put whom a mail was really for, when a pipe handed it on. */
const TO_HEADERS = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'];
const MOST_ADDRESSES = 50;

/** Reads a mail as it came over the wire (RFC 5322). Never throws: what makes no sense is empty. */
export function readMail(raw: Buffer): ReadMail {
  const mail = partOf(raw.toString('latin1'));
  const leaves = leavesOf(mail);
  const isFile = (part: Part) =>
    /^\s*attachment/i.test(part.headers.get('content-disposition') ?? '') ||
    parameter(part.headers.get('content-disposition') ?? '', 'filename') !== null ||
    !typeOf(part).startsWith('text/');
  const written = leaves.filter(part => !isFile(part));
  const plain = written.find(part => typeOf(part) === 'text/plain');
  const html = written.find(part => typeOf(part) === 'text/html');
  return {
    id: mail.headers.get('message-id') ?? null,
    from: addressesIn(mail.headers.get('from') ?? '')[0] ?? null,
    to: TO_HEADERS.flatMap(name => addressesIn(mail.headers.get(name) ?? '')).slice(0, MOST_ADDRESSES),
    automatic: isAutomatic(mail.headers),
    text: withoutQuotes(plain ? textOf(plain) : html ? withoutTags(textOf(html)) : ''),
    files: leaves.filter(isFile).length,
  };
}

const ADDRESS = /[^\s<>"(),:;@]{1,64}@[a-z0-9.-]{1,253}/gi;
const addressesIn = (header: string): string[] => (header.match(ADDRESS) ?? []).map(one => one.toLowerCase());

function isAutomatic(headers: ReadonlyMap<string, string>): boolean {
  const submitted = headers.get('auto-submitted')?.toLowerCase() ?? 'no';
  return (
    !submitted.startsWith('no') ||
    /^(?:bulk|junk|list|auto_reply)$/i.test(headers.get('precedence') ?? '') ||
    headers.has('list-id') ||
    headers.get('return-path') === '<>' ||
    /^(?:multipart\/report|message\/delivery-status)/i.test(headers.get('content-type') ?? '')
  );
}

/** From here on the mail repeats the one that it answers. */
const QUOTED_FROM = [
  /^-{2,}\s*(?:original message|ursprüngliche nachricht|oorspronkelijk bericht|message d’origine)\s*-{2,}$/i,
  /^_{10,}$/,
  /^(?:on|am|op|le|el|il)\b.{4,200}(?:wrote|schrieb|schreef|a écrit|escribió|ha scritto)\s*:$/i,
  /^from:\s.*@/i,
];

function withoutQuotes(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  // Programs break the line that begins a quote: two lines are read as one too.
  const end = lines.findIndex((line, nth) => {
    const both = [line.trim(), `${line.trim()} ${lines[nth + 1]?.trim() ?? ''}`];
    return QUOTED_FROM.some(begins => both.some(one => begins.test(one)));
  });
  const kept = end < 0 ? lines : lines.slice(0, end);
  return kept
    .filter(line => !/^\s*>/.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The words of a letter in HTML: for reading alone, and shown as plain text. */
const withoutTags = (html: string): string =>
  html
    .replace(/<(style|script|head|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<blockquote\b[\s\S]*$/i, '')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6])\s*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => named(name) ?? whole);

function named(name: string): string | undefined {
  const [, hex, digits] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : digits ? Number(digits) : null;
  if (code === null) return NAMED[name.toLowerCase()];
  return code > 31 && code < 0x110000 && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
}
