import type { Cause, World } from '../world.ts';
import type { FormHash } from './form.ts';
import { readParams } from './read.ts';
import type { Params, Shape } from './shape.ts';

/** A request as the gateway hands it on: authenticated, decoded, not yet read. */
export type Request = {
  world: World;
  form: FormHash;
  /** The `:id` of the path. */
  id: string;
  key: 'secret' | 'publishable';
  cause: Cause;
  /** Whence a customer's browser asked; null for a server. */
  ip: string | null;
  /** `Stripe-Version` of the request. */
  version: string;
};

/** A request whose parameters are read. */
export type Call<P> = Omit<Request, 'form'> & { params: P };

export type Route = {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  /** May be called with a publishable key (from a frame). */
  publishable: boolean;
  /** What it accepts. */
  shape: Shape;
  run: (request: Request) => object;
};

type Also<S extends Shape> = {
  publishable?: boolean;
  /** Parameters that only releases before endive know. */
  beforeEndive?: S;
};

/**
 * One endpoint. The shape is the whole list of what it accepts (`expand` is the gateway's).
 * @param path with at most one `:id`
 */
export function route<S extends Shape, Old extends Shape = Record<never, never>>(
  method: Route['method'],
  path: string,
  shape: S,
  run: (call: Call<Params<S & Old>>) => object,
  also: Also<Old> = {},
): Route {
  return {
    method,
    path,
    publishable: also.publishable ?? false,
    shape,
    run: ({ form, ...request }) => {
      const old = request.version < '2026-10-28' ? also.beforeEndive : undefined;
      const params = readParams(form, { ...shape, ...old }) as Params<S & Old>;
      return run({ ...request, params });
    },
  };
}
