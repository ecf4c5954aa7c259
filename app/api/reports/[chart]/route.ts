import { answer } from '#app/_edge/answer.ts';
import { chartsOf } from '#app/(staff)/admin/reports/charts.ts';
import { figuresOf } from '#app/(staff)/admin/reports/figures.ts';
import { type Period, periodIn } from '#app/(staff)/admin/reports/period.ts';
import { ruleRows } from '#app/(staff)/admin/reports/rule-rows.ts';
import { lackOf, NotAllowed, recordRead, recordRefusedPage } from '#lib/access/index.ts';
import { csvOf } from '#lib/csv.ts';
import { Refusal } from '#lib/refusal.ts';

/** There is no such report. */
class NoSuchReport extends Refusal {
  constructor() {
    super('not_found', 'There is no such report.', 404);
  }
}

/** The numbers of one report as a file: `?days=` as on the page. Numbers are bare: seconds, percent, minor units. */
export const GET = answer(async ({ request, params, actor, now }) => {
  const lack = lackOf(actor, 'reports.read');
  if (lack) {
    await recordRefusedPage(actor, 'reports.read', now);
    throw new NotAllowed(lack);
  }
  const { chart = '' } = params;
  const period = periodIn(new URL(request.url).searchParams.get('days'));
  const table = await tableOf(chart, period, now);
  if (!table) throw new NoSuchReport();
  await recordRead(actor, 'reports.read', `report:${chart}`);
  return new Response(csvOf([table.head, ...table.rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${chart}-${period}-days.csv"`,
      'cache-control': 'no-store',
    },
  });
});

type Table = { head: readonly string[]; rows: (string | number | null)[][] };

async function tableOf(id: string, period: Period, now: Date): Promise<Table | null> {
  const figures = await figuresOf(period, now);
  if (id === 'rules') {
    const rows = await ruleRows(figures);
    return {
      head: ['rule', 'title', 'fired_on', 'fraud', 'honest', 'not_known', 'right_percent'],
      rows: rows.map(row => [row.id, row.title, row.hits, row.fraud, row.honest, row.unlabelled, row.precision]),
    };
  }
  const chart = chartsOf(figures).find(one => one.id === id);
  if (!chart) return null;
  return {
    head: [chart.along, ...chart.series.map(({ name }) => name)],
    rows: chart.labels.map((label, at) => [label, ...chart.series.map(({ values }) => values[at] ?? null)]),
  };
}
