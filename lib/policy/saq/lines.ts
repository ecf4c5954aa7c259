import { sql } from 'drizzle-orm';
import { DAY, dayOf, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { allControls } from '../clauses/index.ts';
import { dutyDates } from '../duties/view-duties.ts';
import type { ControlRunView } from '../model.ts';
import { lastRuns } from '../runs/last-runs.ts';
import type { SaqAnswer, SaqLine, SaqQuestion, SaqWord } from './model.ts';
import { OTHER_QUESTIONS } from './more-questions.ts';
import { ELIGIBILITY, SYSTEM_QUESTIONS } from './questions.ts';

/** Every question, in the order of the questionnaire. */
export const SAQ_QUESTIONS: readonly SaqQuestion[] = [...ELIGIBILITY, ...SYSTEM_QUESTIONS, ...OTHER_QUESTIONS];

/** The questionnaire as it can be answered at `now`: what the controls say, what people said within a year, what is open. */
export async function saqLines(now: Date): Promise<SaqLine[]> {
  const named = [...new Set(SAQ_QUESTIONS.flatMap(({ controls }) => controls))];
  const [runs, words, dates] = await Promise.all([lastRuns(named), lastWords(now), dutyDates(now)]);
  const duties = new Map(dates.map(date => [date.duty.id, date]));
  return SAQ_QUESTIONS.map(question => {
    const about = question.controls.map(id => runs.get(id) ?? null);
    const kept = question.duties.every(id => isKept(duties.get(id), now));
    const prefilled = prefilledBy(question, about, kept);
    const word = words.get(question.id) ?? null;
    const trouble = about.some(run => run?.result === 'broken' || run?.result === 'failed');
    return {
      ...question,
      prefilled,
      because: [
        ...question.controls.map((id, nth) => saidOf(id, about[nth] ?? null)),
        ...question.duties.map(id => dutySaid(id, duties.get(id))),
      ],
      word,
      // A word counts while nothing speaks against it; without one a person is asked where a person is needed.
      open: trouble || (word === null && (question.human !== null || prefilled === null)),
    };
  });
}

function prefilledBy(
  { notApplicable, duties }: SaqQuestion,
  runs: readonly (ControlRunView | null)[],
  kept: boolean,
): SaqAnswer | null {
  if (runs.some(run => run?.result === 'broken' || run?.result === 'failed')) return 'not_in_place';
  if (notApplicable) return 'not_applicable';
  const answered = runs.length + duties.length > 0 && kept && runs.every(run => run?.result === 'held');
  return answered ? 'in_place' : null;
}

function saidOf(id: string, run: ControlRunView | null): string {
  const promise = allControls.find(control => control.id === id)?.says ?? id;
  if (!run) return `${promise} Not looked at yet.`;
  return `${promise} ${run.says} (${run.startedAt.slice(0, 10)}, run ${run.seq})`;
}

type Dates = Awaited<ReturnType<typeof dutyDates>>[number] | undefined;

/** Whether a duty was ever done, and is not overdue. */
const isKept = (dates: Dates, now: Date): boolean => !!dates?.lastDone && dates.due >= now;

const dutySaid = (id: string, dates: Dates): string =>
  `${dates?.duty.says ?? id} ${dates?.lastDone ? `Last done on ${dayOf(dates.lastDone)}.` : 'Not done yet.'}`;

/** The last word about each question, if it is not older than a year. */
async function lastWords(now: Date): Promise<Map<string, SaqWord>> {
  const rows = await db().execute<{ question: string; answer: SaqAnswer; note: string; by: string; at: string }>(sql`
    select last.* from unnest(${sql.param(SAQ_QUESTIONS.map(({ id }) => id))}::text[]) as wanted (id), lateral (
      select question, answer, note, "by", at from saq_answer
      where question = wanted.id and at > ${later(now, -365 * DAY).toISOString()}::timestamptz
      order by at desc limit 1) as last`);
  return new Map(rows.map(({ question, at, ...word }) => [question, { ...word, at: new Date(at).toISOString() }]));
}
