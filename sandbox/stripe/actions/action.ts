import type { Params, Shape } from '../api/shape.ts';
import type { World } from '../world.ts';

/** Something that happens outside the shop: a bank's doing, or a person's at Stripe's own dashboard. */
export type Action = {
  /** With `:id`; under `/_sandbox` for the control API, under `/do` for the dashboard's buttons. */
  path: string;
  shape: Shape;
  /** What the dashboard says afterwards. */
  says: string;
  run: (world: World, id: string, params: Params<Shape>) => object;
};

/** @param run answers with the object that changed; throws ApiError when it cannot be done */
export function action<S extends Shape>(
  path: string,
  says: string,
  shape: S,
  run: (world: World, id: string, params: Params<S>) => object,
): Action {
  return { path, shape, says, run: (world, id, params) => run(world, id, params as Params<S>) };
}
