import { UnderWay } from '#components/ui/under-way.tsx';
import { RESULT_WORDS, RESULTS, type RoundView } from '#lib/policy/model.ts';
import type { FormAction } from '../form-state.ts';
import { Moment } from '../moment.tsx';
import { Panel } from '../panel.tsx';
import { PressForm } from '../press-form.tsx';

type Props = {
  round: RoundView | null;
  hidden: Readonly<Record<string, string>>;
  press: string;
  run: FormAction | null;
};

/** Has controls looked at now, and shows how far that is. `run`: null for who may only read. */
export function RunNow({ round, hidden, press, run }: Props) {
  const under = round !== null && round.finishedAt === null;
  return (
    <Panel id="run-now" title={under ? 'Looking' : 'Look now'}>
      {under ? (
        <UnderWay labelledBy="run-now" done={round.reached} of={round.total}>
          {round.reached} of {round.total}. {round.now ? `Now: ${round.now}` : ''}
        </UnderWay>
      ) : (
        <>
          <p className="text-[0.9375rem]">
            {round?.finishedAt ? (
              <>
                The last time on demand: <Moment at={round.finishedAt} />, {tallied(round)}.
                {round.reached < round.total
                  ? ` It broke off after ${round.reached} of ${round.total}; look again for the rest.`
                  : null}
              </>
            ) : (
              'Every control runs by itself, each hour or each day. You need not wait for it.'
            )}
          </p>
          {run ? <PressForm key={round?.id ?? 'first'} hidden={hidden} press={press} action={run} /> : null}
        </>
      )}
    </Panel>
  );
}

const tallied = ({ tally }: RoundView): string =>
  RESULTS.filter(result => tally[result])
    .map(result => `${tally[result]} ${RESULT_WORDS[result].toLowerCase()}`)
    .join(', ') || 'nothing';
