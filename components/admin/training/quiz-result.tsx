'use client';
import type { Route } from 'next';
import { useEffect, useRef } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import type { JudgedQuiz } from '#lib/identity/model.ts';
import { Day } from '../people/person-state.tsx';

type Props = { result: JudgedQuiz; slug: string };

/** What became of it, and why each answer is what it is. */
export function QuizResult({ result, slug }: Props) {
  const { score, passed, validUntil, judged } = result;
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that was pressed is gone: a keyboard and a screen reader go on here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="result" className="mt-8 max-w-3xl">
      <h2 id="result" className="display text-heading" tabIndex={-1} ref={heading}>
        {passed ? 'Passed' : 'Not passed yet'}, with {score} % right
      </h2>
      <p className="mt-2">
        {validUntil ? (
          <>
            This module is yours until <Day at={validUntil} />.
          </>
        ) : (
          'Read what is explained below, or the module again, and take the questions anew. They come in another order.'
        )}
      </p>
      <ol className="mt-6">
        {judged.map(({ id, asks, right, because }) => (
          <li key={id} className="border-line border-t py-4">
            <p className="font-medium">{asks}</p>
            <p className="mt-1">
              <Badge tone={right ? 'proved' : 'attention'}>{right ? 'Right' : 'Not right'}</Badge>
            </p>
            <p className="mt-1 text-[0.9375rem]">{because}</p>
          </li>
        ))}
      </ol>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href="/admin/training">To the training</ButtonLink>
        {passed ? null : (
          // A whole load: the questions of the next try come with a new page.
          <a href={`/admin/training/${slug}/quiz` as Route} className="link self-center">
            Try again
          </a>
        )}
      </div>
    </section>
  );
}
