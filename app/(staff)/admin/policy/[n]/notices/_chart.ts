import type { ChartData } from '#components/admin/charts/model.ts';
import type { SentOverTime } from '#lib/policy/model.ts';

const SHOWN = {
  minute: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }),
  hour: new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  }),
  day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
};
const ALONG = { minute: 'Minute (UTC)', hour: 'Hour from (UTC)', day: 'Day (UTC)' };

/** How many mails left when. */
export const chartOf = ({ each, stretches }: SentOverTime): ChartData => ({
  id: 'sent',
  title: 'When they left',
  says: `Mails in each ${each}, from the first to the last.`,
  whenNone: 'None has left yet.',
  shape: 'bars',
  unit: { is: 'count' },
  along: ALONG[each],
  labels: stretches.map(({ from }) => SHOWN[each].format(new Date(from))),
  series: [{ name: 'Sent', look: 'proof', values: stretches.map(({ sent }) => sent) }],
});
