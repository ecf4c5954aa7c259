import { Notice } from '#components/ui/notice.tsx';
import { UnderWay } from '#components/ui/under-way.tsx';
import type { RunView } from '#lib/audit/model.ts';
import type { FormAction } from '../form-state.ts';
import { Moment } from '../moment.tsx';
import { Panel } from '../panel.tsx';
import { PressForm } from '../press-form.tsx';

type Props = { run: RunView | null; runId: string; verify: FormAction };

/** What the last verification found, or how far the one under way is; and a button for another. */
export function Verification({ run, runId, verify }: Props) {
  const running = run !== null && run.finishedAt === null;
  return (
    <Panel id="verify" title="Is it as it was written?">
      {running ? (
        <UnderWay labelledBy="verify" done={run.reached} of={run.head}>
          {run.reached.toLocaleString('en-GB')} of {run.head.toLocaleString('en-GB')} rows.
        </UnderWay>
      ) : (
        <Verdict run={run} />
      )}
      {running ? null : <PressForm key={run?.id} hidden={{ runId }} press="Verify the whole ledger" action={verify} />}
    </Panel>
  );
}

function Verdict({ run }: { run: RunView | null }) {
  if (!run?.finishedAt)
    return <p className="text-[0.9375rem]">It has not been verified yet. That happens every hour.</p>;
  const title = run.broken ? `No. The first row that is not: ${run.broken.seq}` : 'Yes.';
  return (
    <Notice tone={run.broken ? 'attention' : 'proved'} title={title} role="status">
      <p>{run.says}</p>
      <p className="mt-1 text-small">
        {run.reached.toLocaleString('en-GB')} rows, <Moment at={run.finishedAt} precise />.
      </p>
    </Notice>
  );
}
