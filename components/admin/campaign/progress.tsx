import { UnderWay } from '#components/ui/under-way.tsx';
import type { CampaignView } from '#lib/policy/model.ts';
import { Moment } from '../moment.tsx';
import { Panel } from '../panel.tsx';

const many = (count: number): string => count.toLocaleString('en-GB');

/** How far it is: a bar while it goes on, and a sentence when it is over, is paused or waits for our mail server. */
export function CampaignProgress({ view }: { view: CampaignView }) {
  const { recipients, sent, flagged, finishedAt, chosen } = view;
  return (
    <Panel
      id="progress"
      title={finishedAt ? 'Everybody was told' : chosen ? 'Telling everybody' : 'Choosing whom to tell'}
    >
      {finishedAt ? (
        <p className="text-[0.9375rem]">
          {many(sent)} of {many(recipients)} mails left; the last was settled on <Moment at={finishedAt} />.
        </p>
      ) : (
        <UnderWay labelledBy="progress" done={sent + flagged} of={recipients}>
          {many(sent)} of {many(recipients)} mails have left.{timeLeft(view)}
        </UnderWay>
      )}
      <Standstill view={view} />
    </Panel>
  );
}

function timeLeft({ minutesLeft }: CampaignView): string {
  if (minutesLeft === null) return '';
  if (minutesLeft < 2) return ' A minute or so is left.';
  return minutesLeft < 120
    ? ` About ${minutesLeft} minutes are left.`
    : ` About ${Math.round(minutesLeft / 60)} hours are left.`;
}

function Standstill({ view: { paused, waitUntil, finishedAt, refused } }: { view: CampaignView }) {
  if (finishedAt) return null;
  if (paused)
    return (
      <p className="text-[0.9375rem]">
        Paused since <Moment at={paused.at} />.
      </p>
    );
  if (waitUntil)
    return (
      <p className="text-[0.9375rem]">
        Our mail server was in trouble. It is asked again at <Moment at={waitUntil} precise />; nobody loses their mail
        by it.
      </p>
    );
  return refused > 0 ? (
    <p className="text-[0.9375rem] text-muted">
      {many(refused)} were refused by the mail server of their reader and are sent again, for up to four days.
    </p>
  ) : null;
}
