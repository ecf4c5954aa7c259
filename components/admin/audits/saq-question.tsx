import { Badge, type Tone } from '#components/ui/badge.tsx';
import { SAQ_ANSWERS, type SaqAnswer, type SaqLine } from '#lib/policy/model.ts';
import type { FormAction } from '../form-state.ts';
import { Moment } from '../moment.tsx';
import { SaqForm } from './saq-form.tsx';

type Props = {
  line: SaqLine;
  names: Readonly<Record<string, string>>;
  /** Null for whoever may only read. */
  answer: FormAction | null;
};

const TONES: Record<SaqAnswer, Tone> = {
  in_place: 'proved',
  in_place_ccw: 'proved',
  not_applicable: 'neutral',
  not_in_place: 'attention',
};

/** A question, how it stands, what that rests on, and a person's word. */
export function SaqQuestionRow({ line, names, answer }: Props) {
  const { id, asks, says, because, word, human, open } = line;
  return (
    <li className="grid gap-x-8 gap-y-3 py-5 lg:grid-cols-[4rem_1fr_16rem]">
      <span className="tabular font-medium">{id}</span>
      <div className="grid content-start gap-2">
        <p className="measure">{asks}</p>
        <p className="measure text-[0.9375rem] text-muted">{says}</p>
        {because.length > 0 ? (
          <ul className="measure grid list-disc gap-1 ps-5 text-muted text-small">
            {because.map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        ) : null}
        {word ? (
          <p className="measure text-[0.9375rem]">
            {names[word.by] ?? 'Somebody'}, <Moment at={word.at} />: {word.note || SAQ_ANSWERS[word.answer]}
          </p>
        ) : null}
      </div>
      <div className="grid content-start gap-3">
        <Standing line={line} />
        {open && human ? <p className="text-[0.9375rem]">{human}</p> : null}
        {answer ? (
          <details className="print:hidden">
            <summary className="link inline-block min-h-6 cursor-pointer text-[0.9375rem]">
              {word ? 'Answer again' : 'Answer'}
              <span className="sr-only"> {id}</span>
            </summary>
            <SaqForm question={id} action={answer} />
          </details>
        ) : null}
      </div>
    </li>
  );
}

function Standing({ line: { open, word, prefilled } }: { line: SaqLine }) {
  const answer = prefilled === 'not_in_place' ? prefilled : (word?.answer ?? prefilled);
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      {answer ? <Badge tone={TONES[answer]}>{SAQ_ANSWERS[answer]}</Badge> : null}
      {open ? <Badge tone="attention">Needs a person</Badge> : null}
    </p>
  );
}
