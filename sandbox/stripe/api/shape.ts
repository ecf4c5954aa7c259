/**
 * What an endpoint accepts. A shape is data: the reader refuses every name that is not in it (`parameter_unknown`),
 * and `satisfies ShapeOf<Stripe.…Params>` makes the compiler refuse every name that the SDK does not know.
 *
 * text: a string, '' reads as null (Stripe's way to unset) · metadata: a flat map · texts: a list of strings ·
 * range: a number or {gt, gte, lt, lte} · a list of strings: one of them · a hash: nested · a list of one hash: a
 * list of such hashes.
 */
export type Field =
  | 'text'
  | 'integer'
  | 'boolean'
  | 'metadata'
  | 'texts'
  | 'range'
  | readonly string[]
  | readonly [Shape]
  | { readonly [name: string]: Field };

export type Shape = { readonly [name: string]: Field };

/** The shapes that fit the SDK's parameter type T. */
export type ShapeOf<T> = { readonly [K in keyof T]?: FieldOf<Exclude<T[K], undefined | null>> };
type FieldOf<V> =
  | 'text'
  | 'integer'
  | 'boolean'
  | 'metadata'
  | 'texts'
  | 'range'
  | readonly string[]
  | (V extends readonly (infer Each)[] ? readonly [ShapeOf<Each>] : never)
  | (V extends object ? ShapeOf<V> : never);

export type Range = { gt?: number; gte?: number; lt?: number; lte?: number };

/** What reading a shape gives. Everything may be absent; null means "sent empty", that is: unset it. */
export type Read<F> = F extends 'text'
  ? string | null
  : F extends 'integer'
    ? number | null
    : F extends 'boolean'
      ? boolean
      : F extends 'metadata'
        ? Record<string, string> | null
        : F extends 'texts'
          ? string[]
          : F extends 'range'
            ? Range
            : F extends readonly [infer Each extends Shape]
              ? Params<Each>[]
              : F extends readonly (infer Choice)[]
                ? Choice | null
                : F extends object
                  ? { [K in keyof F]?: Read<F[K]> } | null
                  : never;

/** The parameters of an endpoint: the top level is always there. */
export type Params<S extends Shape> = { [K in keyof S]?: Read<S[K]> };

export const ADDRESS = {
  city: 'text',
  country: 'text',
  line1: 'text',
  line2: 'text',
  postal_code: 'text',
  state: 'text',
} as const satisfies Shape;

export const SHIPPING = {
  address: ADDRESS,
  carrier: 'text',
  name: 'text',
  phone: 'text',
  tracking_number: 'text',
} as const;
export const PAGE = { limit: 'integer', starting_after: 'text', ending_before: 'text' } as const;
export const NOTHING = {} as const satisfies Shape;
