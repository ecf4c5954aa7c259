import PostalMime, { type Attachment, addressParser, type Email } from 'postal-mime';

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

/** More than any letter has, and deeper than any program nests them. A message that hangs on it is a file. */
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 100_000, forceRfc822Attachments: true };
const MOST_LINES = 20_000;

/** Reads a mail as it came over the wire (RFC 5322). Never throws: what makes no sense is empty. */
export async function readMail(raw: Buffer): Promise<ReadMail> {
  const mail = await parsed(raw);
  const headers = new Map(mail.headers.toReversed().map(({ key, value }) => [key, value]));
  const isText = ({ mimeType, disposition, filename }: Attachment) =>
    mimeType.startsWith('text/') && disposition !== 'attachment' && filename === null;
  return {
    id: mail.messageId ?? null,
    from: addressesIn(headers.get('from') ?? '')[0] ?? null,
    to: TO_HEADERS.flatMap(name => addressesIn(headers.get(name) ?? '')).slice(0, MOST_ADDRESSES),
    automatic: isAutomatic(headers),
    text: withoutQuotes(mail.text?.trim() ? mail.text : withoutTags(mail.html ?? '')),
    files: mail.attachments.filter(attachment => !isText(attachment)).length,
  };
}

/** A mail beyond the limits is read as an empty one: nobody wrote it by hand. */
async function parsed(raw: Buffer): Promise<Pick<Email, 'headers' | 'attachments' | 'messageId' | 'text' | 'html'>> {
  try {
    return await PostalMime.parse(firstLines(raw), LIMITS);
  } catch {
    return { headers: [], attachments: [] };
  }
}

/** Each line costs, and each part has some. What is below too many is cut: a mail full of a file has fewer. */
function firstLines(raw: Buffer): Buffer {
  let end = -1;
  for (let lines = 0; lines < MOST_LINES; lines += 1) {
    end = raw.indexOf('\n', end + 1);
    if (end < 0) return raw;
  }
  return raw.subarray(0, end);
}

const addressesIn = (header: string): string[] =>
  addressParser(header, { flatten: true }).flatMap(({ address }) => (address ? [address.toLowerCase()] : []));

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

/** The words of a letter in HTML: for reading alone, and shown as plain text. No pattern reads on past its next start. */
const withoutTags = (html: string): string =>
  html
    .replace(/<(style|script|head|title)\b(?:(?!<\1\b)[\s\S])*?<\/\1\s*>/gi, '')
    .replace(/<blockquote\b[\s\S]*$/i, '')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6])\s*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => named(name) ?? whole);

function named(name: string): string | undefined {
  const [, hex, digits] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : digits ? Number(digits) : null;
  if (code === null) return NAMED[name.toLowerCase()];
  return code > 31 && code < 0x110000 && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
}
