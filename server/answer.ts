import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import type { Gzip } from 'node:zlib';
import { acceptedEncoding, compress, isCompressible, streamCompressor } from './encoding.ts';
import { keepAndSend, keepable, type Memories, varied } from './replay.ts';

type Way =
  | { how: 'plain' }
  | { how: 'gather'; parts: Buffer[]; kind: NonNullable<ReturnType<typeof keepable>> }
  | { how: 'whole'; parts: Buffer[] }
  | { how: 'gzip'; gzip: Gzip };
type Done = (error?: Error | null) => void;

/**
 * Puts itself between Next and the socket. `headersKnown` runs once, before the first byte leaves. A cached document
 * or an immutable file is gathered, compressed well and kept; JSON is gathered, because most of it is smaller than what
 * compressing it would cost; everything else is compressed as it streams.
 */
export function shapeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  memories: Memories,
  headersKnown: () => void,
): void {
  const native = {
    writeHead: response.writeHead.bind(response) as (status: number) => ServerResponse,
    write: response.write.bind(response) as (chunk: Buffer, done: Done) => boolean,
    end: response.end.bind(response) as (done?: () => void) => ServerResponse,
    flushHeaders: response.flushHeaders.bind(response),
  };
  const { generation } = memories.documents;
  let way: Way | undefined;

  const decide = (): Way => {
    if (way) return way;
    headersKnown();
    way = wayOf(request, response);
    if (way.how === 'gzip') connect(way.gzip, response, native);
    return way;
  };

  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.at(-1);
    if (Array.isArray(headers)) setPairs(response, headers);
    else if (headers && typeof headers === 'object') setAll(response, headers as OutgoingHttpHeaders);
    return waits(decide()) ? response : native.writeHead(response.statusCode);
  };
  response.flushHeaders = () => {
    if (!waits(decide())) native.flushHeaders();
  };
  response.write = ((chunk: string | Buffer, encoding?: BufferEncoding | Done, done?: Done) => {
    const after = typeof encoding === 'function' ? encoding : (done ?? (() => {}));
    const bytes = bytesOf(chunk, encoding);
    const taken = decide();
    if (taken.how === 'plain') return native.write(bytes, after);
    if (taken.how === 'gzip') return taken.gzip.write(bytes, after);
    taken.parts.push(bytes);
    process.nextTick(after);
    return true;
  }) as ServerResponse['write'];
  response.end = ((
    chunk?: string | Buffer | (() => void),
    encoding?: BufferEncoding | (() => void),
    done?: () => void,
  ) => {
    const after = [chunk, encoding, done].find(one => typeof one === 'function') as (() => void) | undefined;
    if (after) response.once('finish', after);
    const last =
      chunk === undefined || chunk === null || typeof chunk === 'function' ? undefined : bytesOf(chunk, encoding);
    const taken = decide();
    if (taken.how === 'gzip') taken.gzip.end(last);
    else if (taken.how === 'plain') {
      if (last && !response.headersSent && !response.hasHeader('transfer-encoding'))
        response.setHeader('content-length', last.length);
      if (last && request.method !== 'HEAD') native.write(last, () => {});
      native.end();
    } else {
      if (last) taken.parts.push(last);
      const whole = Buffer.concat(taken.parts);
      way = { how: 'plain' };
      const sent =
        taken.how === 'whole'
          ? sendWhole(request, response, whole)
          : keepAndSend(request, response, memories, taken.kind, generation, whole);
      sent.catch(() => response.destroy());
    }
    return response;
  }) as ServerResponse['end'];
}

function wayOf(request: IncomingMessage, response: ServerResponse): Way {
  const kind = keepable(request, response);
  if (kind) return { how: 'gather', parts: [], kind };
  const bodiless = request.method === 'HEAD' || response.statusCode === 304 || response.statusCode === 204;
  if (bodiless || !isCompressible(response.getHeader('content-type'))) return { how: 'plain' };
  response.setHeader('vary', varied(response.getHeader('vary')));
  const ready = response.hasHeader('content-encoding') || response.hasHeader('content-range');
  if (ready || acceptedEncoding(request.headers['accept-encoding']) === 'identity') return { how: 'plain' };
  const etag = response.getHeader('etag');
  // The compressed bytes are another representation: a strong validator would lie.
  if (typeof etag === 'string' && !etag.startsWith('W/')) response.setHeader('etag', `W/${etag}`);
  if (String(response.getHeader('content-type')).startsWith('application/json')) return { how: 'whole', parts: [] };
  response.removeHeader('content-length');
  response.setHeader('content-encoding', 'gzip');
  return { how: 'gzip', gzip: streamCompressor() };
}

const waits = ({ how }: Way): boolean => how === 'gather' || how === 'whole';

/** Below it a body fits into the first packets of a connection anyway, in bytes. */
const WORTH_COMPRESSING = 4_096;

/** Sends a gathered body in one piece that says how long it is. */
async function sendWhole(request: IncomingMessage, response: ServerResponse, whole: Buffer): Promise<void> {
  const encoding = whole.length < WORTH_COMPRESSING ? 'identity' : acceptedEncoding(request.headers['accept-encoding']);
  const body = encoding === 'identity' ? whole : await compress(whole, encoding, 5);
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  response.setHeader('content-length', body.length);
  response.end(body);
}

/** Lets compressed parts out as fast as the socket takes them, and no faster. */
function connect(
  gzip: Gzip,
  response: ServerResponse,
  native: { write: (chunk: Buffer, done: Done) => boolean; end: () => void },
) {
  const socket = new Writable({
    write: (part: Buffer, _encoding, done) => {
      native.write(part, done);
    },
    final: done => {
      native.end();
      done();
    },
  });
  gzip.on('drain', () => response.emit('drain'));
  gzip.on('error', () => response.destroy());
  response.once('close', () => gzip.destroy());
  gzip.pipe(socket);
}

function setAll(response: ServerResponse, headers: OutgoingHttpHeaders) {
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
}

/** Names and values one after another: how repeated answers are written, at their first time too. */
function setPairs(response: ServerResponse, pairs: readonly string[]) {
  for (let at = 0; at + 1 < pairs.length; at += 2) response.setHeader(pairs[at] ?? '', pairs[at + 1] ?? '');
}

const bytesOf = (chunk: string | Buffer, encoding: unknown): Buffer =>
  typeof chunk === 'string'
    ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
    : Buffer.from(chunk);
