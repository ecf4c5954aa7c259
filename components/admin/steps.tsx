import { Moment } from './moment.tsx';

export type Step = { at: string; actor: string; kind: string; detail: Readonly<Record<string, unknown>> };

type Props = {
  steps: readonly Step[];
  /** What each kind of step is called. */
  says: Readonly<Record<string, string>>;
  /** Who did it, for people. */
  nameOf: (actor: string) => string;
};

/** What happened to something, in order, with who did it and why. */
export const Steps = ({ steps, says, nameOf }: Props) => (
  <section aria-labelledby="steps">
    <h2 id="steps" className="display text-heading">
      What happened
    </h2>
    <ol className="mt-4 text-[0.9375rem]">
      {steps.map(({ at, actor, kind, detail: { because } }) => (
        <li key={`${at} ${kind}`} className="border-line border-b py-2">
          <span className="font-medium">{says[kind] ?? kind}</span>{' '}
          <span className="text-muted">
            by {nameOf(actor)}
            {because ? `: ${because}` : ''}
          </span>
          <span className="block text-muted text-small">
            <Moment at={at} />
          </span>
        </li>
      ))}
    </ol>
  </section>
);
