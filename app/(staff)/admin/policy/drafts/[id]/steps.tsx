import type { Route } from 'next';
import { PressForm } from '#components/admin/press-form.tsx';
import { Step } from '#components/admin/step.tsx';
import { Day } from '#components/policy/day.tsx';
import { Link } from '#components/ui/link.tsx';
import type { DraftView } from '#lib/policy/model.ts';
import { discard, publish } from '../../actions.ts';

/** What can be done with a draft next. */
export function Steps({ draft, edits }: { draft: DraftView; edits: boolean }) {
  const { id, problems, effectiveFrom, material } = draft;
  return (
    <>
      <Step title="Preview" says="As customers will read it.">
        <Link href={`/admin/policy/drafts/${id}/preview` as Route} className="link inline-block min-h-6">
          Read it as a whole
        </Link>
      </Step>
      {edits ? (
        <Step
          title="Publish"
          says="A second person approves it under Approvals. Then every customer is told by mail, and whoever works with payments reads it first."
        >
          {problems.length > 0 ? (
            <>
              <p className="font-semibold text-small">Before it can be published</p>
              <ul className="mt-1 grid list-disc gap-1 ps-5 text-small">
                {problems.map(problem => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </>
          ) : (
            <>
              <p className="mb-4 text-small">
                {material ? 'It matters to customers. ' : 'It does not matter to customers. '}
                In force from <Day at={effectiveFrom} />.
              </p>
              <PressForm
                hidden={{ draftId: id, edits: String(draft.edits) }}
                press="Ask to publish"
                look="primary"
                action={publish}
              />
            </>
          )}
        </Step>
      ) : null}
      {edits ? (
        <Step title="Discard" says="Nothing of it is published; that there was a draft stays on record.">
          <PressForm hidden={{ draftId: id }} press="Discard this draft" action={discard} />
        </Step>
      ) : null}
    </>
  );
}
