import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { Lesson } from '#components/admin/training/lesson.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Link } from '#components/ui/link.tsx';
import { moduleCalled } from '#lib/identity/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';

export const metadata: Metadata = { title: 'Training' };

export default async function ModulePage({ params }: { params: Promise<{ module: string }> }) {
  const { module: slug } = await params;
  const actor = await reader('training.take', `/admin/training/${slug}`);
  if (!actor) return <Refused permission="training.take" />;
  const module = moduleCalled(slug);
  if (!module) notFound();
  const { title, about, minutes, version, sections, remember, quiz } = module;
  return (
    <>
      <Link href="/admin/training" className="link inline-block min-h-6 text-small">
        All modules
      </Link>
      <Lesson {...{ title, about, minutes, version, sections, remember }} />
      <ButtonLink href={`/admin/training/${slug}/quiz` as Route} size="large" className="mt-10">
        To the {quiz.length} questions
      </ButtonLink>
    </>
  );
}
