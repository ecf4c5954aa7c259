import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { QuizForm } from '#components/admin/training/quiz-form.tsx';
import { Link } from '#components/ui/link.tsx';
import { accountIdOf } from '#lib/access/index.ts';
import { quizFor } from '#lib/identity/index.ts';
import { reader } from '../../../reader.ts';
import { Refused } from '../../../refused.tsx';
import { handIn } from '../../actions.ts';

export const metadata: Metadata = { title: 'Quiz' };

export default async function QuizPage({ params }: { params: Promise<{ module: string }> }) {
  const { module: slug } = await params;
  const actor = await reader('training.take', `/admin/training/${slug}/quiz`);
  if (!actor) return <Refused permission="training.take" />;
  const quiz = await quizFor(accountIdOf(actor) ?? '', slug);
  if (!quiz) notFound();
  return (
    <>
      <Link href={`/admin/training/${slug}` as Route} className="link inline-block min-h-6 text-small">
        Back to the module
      </Link>
      <h1 className="display mt-2 text-title">{quiz.title}: the questions</h1>
      <p className="measure mt-3 text-muted">
        One answer each. {quiz.passMark} % right is enough; whatever you missed is explained, and you may try again.
      </p>
      <QuizForm quiz={quiz} handIn={handIn} />
    </>
  );
}
