import { createHmac } from 'node:crypto';
import { Table } from '../state/table.ts';
import type { Replay } from '../state/tables.ts';
import type { World } from '../world.ts';
import { ApiError, invalid } from './error.ts';
import type { Key } from './keys.ts';

const KEPT_SECONDS = 24 * 3600;

type Attempt = { key: Key; idempotencyKey: string; path: string; body: string; request: string };

/**
 * Remembers answers by idempotency key. Answers to browsers (publishable keys) are remembered in memory only:
 * their requests may have carried a card number, and not even a keyed hash of one belongs in the state file.
 */
export class Idempotency {
  private readonly world: World;
  private readonly secret: string;
  private readonly open = new Set<string>();
  private readonly inMemory = new Table<Replay>();

  constructor(world: World, secret: string) {
    this.world = world;
    this.secret = secret;
  }

  /**
   * Takes the key, or gives the stored answer.
   * @throws ApiError 400 for other parameters or another endpoint, 409 while the first request is under way
   */
  begin(attempt: Attempt): Replay | null {
    const id = slot(attempt);
    if (attempt.idempotencyKey.length > 255) throw invalid('Idempotency keys can be at most 255 characters long.');
    if (this.open.has(id)) throw inUse(attempt.idempotencyKey);
    const known = this.find(id);
    if (!known) {
      this.open.add(id);
      return null;
    }
    if (known.path !== attempt.path)
      throw mismatch(attempt.idempotencyKey, 'for the same endpoint they were first used for');
    if (known.fingerprint !== this.fingerprint(attempt.body))
      throw mismatch(attempt.idempotencyKey, 'with the same parameters they were first used with');
    return known;
  }

  /** Stores the answer of the request that took the key. */
  store(attempt: Attempt, status: number, body: string): void {
    const { path, request } = attempt;
    const id = slot(attempt);
    const fingerprint = this.fingerprint(attempt.body);
    const replay = { id, path, fingerprint, created: this.world.now(), status, body, request };
    const kept = attempt.key.kind === 'publishable' ? this.inMemory : this.world.tables.replays;
    // Removed first, so that a key's second life stands at the end: the rows stay in the order of their age.
    kept.remove(id);
    kept.put(replay);
  }

  /** The request is over, stored or not: the key is free for a retry or a replay. */
  end(attempt: Attempt): void {
    this.open.delete(slot(attempt));
    // By age only: a caller that comes back within a day must find its answer, however many came in between.
    const aged = ({ created }: Replay) => !this.isAlive(created);
    this.world.tables.replays.dropOldest(aged);
    this.inMemory.dropOldest(aged);
  }

  private find(id: string): Replay | undefined {
    const known = this.inMemory.get(id) ?? this.world.tables.replays.get(id);
    return known && this.isAlive(known.created) ? known : undefined;
  }

  private isAlive(created: number): boolean {
    return this.world.now() - created < KEPT_SECONDS;
  }

  private fingerprint(body: string): string {
    return createHmac('sha256', this.secret).update(body).digest('hex');
  }
}

/** What the server executed is final: successes, declines and faults. A refused parameter leaves the key free. */
export const isFinal = (status: number, touchedAnIntent: boolean): boolean =>
  status === 200 || status === 402 || status >= 500 || touchedAnIntent;

const slot = ({ key, idempotencyKey }: Attempt): string => `${key.kind}:${idempotencyKey}`;

function mismatch(key: string, how: string): ApiError {
  const message = `Keys for idempotent requests can only be used ${how}. Try using a key other than '${key}' if you meant to execute a different request.`;
  return new ApiError(400, { type: 'idempotency_error', message });
}

function inUse(key: string): ApiError {
  const message = `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`;
  return new ApiError(409, { type: 'idempotency_error', code: 'idempotency_key_in_use', message });
}
