import type { CampaignView } from '#lib/policy/model.ts';

const LINES: readonly { name: string; of: (view: CampaignView) => number; says: string }[] = [
  { name: 'To be told', of: view => view.recipients, says: 'accounts, and guests of two years, each mailbox once' },
  { name: 'Sent', of: view => view.sent, says: 'taken by the mail server' },
  { name: 'Waiting', of: view => view.waiting + view.inOutbox, says: 'not taken by the mail server yet' },
  { name: 'Refused, sent again', of: view => view.refused, says: 'up to five times' },
  { name: 'Given up', of: view => view.flagged, says: 'somebody has to look' },
];

/** The delivery report in figures. They always add up to those who are to be told. */
export const DeliveryReport = ({ view }: { view: CampaignView }) => (
  <dl className="grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-3 xl:grid-cols-5">
    {LINES.map(({ name, of, says }) => (
      <div key={name} className="border-line border-t pt-3">
        <dt className="text-small">{name}</dt>
        <dd className="display tabular mt-1 text-title">{of(view).toLocaleString('en-GB')}</dd>
        <dd className="mt-1 text-muted text-small">{says}</dd>
      </div>
    ))}
  </dl>
);
