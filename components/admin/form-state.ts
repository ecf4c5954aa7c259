import type { WantedProof } from '#components/account/ask.ts';

/** The shape of `FormState` in app/_edge/act.ts; components do not import from app. */
export type FormState = {
  done: boolean;
  message: string | null;
  fields: Readonly<Record<string, string>>;
  entered: Readonly<Record<string, string>>;
  /** The proof that the action asks for first. */
  stepUp?: WantedProof | undefined;
};

export type FormAction<S extends FormState = FormState> = (before: S, form: FormData) => Promise<S>;

export const UNTOUCHED: FormState = { done: false, message: null, fields: {}, entered: {} };
