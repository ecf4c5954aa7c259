'use client';
import { useActionState, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { RadioCard } from '#components/ui/choices.tsx';
import { FieldError } from '#components/ui/field.tsx';
import type { JudgedQuiz, QuizView } from '#lib/identity/model.ts';
import { FormAnswer } from '../form-answer.tsx';
import { type FormAction, type FormState, UNTOUCHED } from '../form-state.ts';
import { QuizResult } from './quiz-result.tsx';

export type QuizState = FormState & { judged: JudgedQuiz | null };
type Props = { quiz: QuizView; handIn: FormAction<QuizState> };

/** The questions of one try. They keep their order while the page is drawn anew behind them. */
export function QuizForm({ quiz, handIn }: Props) {
  const [{ questions, slug }] = useState(quiz);
  const [state, submit, busy] = useActionState(handIn, { ...UNTOUCHED, judged: null });
  const { entered, fields, judged } = state;
  if (judged) return <QuizResult result={judged} slug={slug} />;
  return (
    <form action={submit} aria-busy={busy} className="mt-8 grid max-w-3xl gap-10">
      <input type="hidden" name="module" value={slug} />
      <FormAnswer {...state} />
      {questions.map(({ id, asks, answers }, index) => (
        <fieldset key={id} aria-describedby={fields[id] ? `${id}-error` : undefined}>
          <legend className="mb-3 text-lg leading-7">
            <span className="display tabular me-3 text-muted">{index + 1}</span>
            {asks}
          </legend>
          <div className="grid gap-2" key={entered[id]}>
            {answers.map(answer => (
              <RadioCard
                key={answer.id}
                name={id}
                value={answer.id}
                label={answer.says}
                required
                defaultChecked={entered[id] === answer.id}
              />
            ))}
          </div>
          <FieldError id={id} error={fields[id]} />
        </fieldset>
      ))}
      <Button type="submit" size="large" disabled={busy} className="justify-self-start">
        Hand in
      </Button>
    </form>
  );
}
