import { invalid, required } from '../api/error.ts';
import type { Route } from '../api/route.ts';
import { newId } from '../state/id.ts';
import { Table } from '../state/table.ts';
import { type Fault, type FaultKind, matches, type NewFault, type Struck } from './fault.ts';

const MOST_KEPT = 200;
/** A request that is slow, or waits until its caller gives up. */
const LENGTHS: Partial<Record<FaultKind, number>> = { slow: 3_000 };
const LONGEST = 10 * 60_000;

/** The faults that were asked for, in memory only: a restarted sandbox is a healthy one. */
export class Faults {
  private readonly table = new Table<Fault>();
  private readonly routes: readonly Route[];
  /** Aborted when the sandbox closes: requests that hang are let go. */
  readonly over = new AbortController();

  /** @param routes the endpoints that a fault may name */
  constructor(routes: readonly Route[]) {
    this.routes = routes;
  }

  /** @throws ApiError 400 for a kind, an endpoint or a number that makes no sense */
  add({ match, key, kind, times, milliseconds }: NewFault): Fault {
    if (!kind) throw required('kind');
    const fault: Fault = {
      id: newId('fault'),
      object: 'fault',
      match: match ?? '*',
      key: key ?? null,
      kind,
      times: within(times ?? 1, 1, 1_000_000, 'times'),
      left: times ?? 1,
      milliseconds: within(milliseconds ?? LENGTHS[kind] ?? LONGEST, 1, LONGEST, 'milliseconds'),
    };
    // A fault for an address that does not exist would never strike, and its test would prove nothing.
    const known = this.routes.some(({ method, path }) => matchesRoute(fault, method, path));
    if (!known) throw invalid(`No endpoint of this sandbox matches '${fault.match}'.`, 'match');
    this.table.put(fault);
    this.table.keepNewest(MOST_KEPT);
    return fault;
  }

  /** The first fault that waits for this request, one strike less; null when it may go well. */
  take(request: Struck): Fault | null {
    const fault = this.table.all().find(({ left, ...rest }) => left > 0 && matches(rest, request));
    if (fault) fault.left -= 1;
    return fault ?? null;
  }

  /** Newest first, those that are over among them. */
  list(): Fault[] {
    return this.table.newestFirst();
  }

  remove(id: string): Fault | null {
    const fault = this.table.get(id);
    this.table.remove(id);
    return fault ?? null;
  }

  clear(): void {
    this.table.keepNewest(0);
  }
}

function within(value: number, least: number, most: number, name: string): number {
  if (value >= least && value <= most) return value;
  throw invalid(`${name} must be between ${least} and ${most}.`, name, 'parameter_invalid_integer');
}

/** Does a fault speak of this endpoint? Its `match` may name the endpoint (`:id`) or one object of it. */
function matchesRoute({ match }: Fault, method: string, path: string): boolean {
  if (matches({ match, key: null }, { method, path, idempotencyKey: null })) return true;
  return new RegExp(`^${method} ${path.replace(':id', '[^/]+')}$`).test(match);
}
