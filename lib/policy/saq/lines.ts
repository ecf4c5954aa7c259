import { sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { allControls, allDuties } from '../clauses/index.ts';
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
  const [runs, words, done] = await Promise.all([lastRuns(named), lastWords(now), lastDone()]);
  return SAQ_QUESTIONS.map(question => {
    const about = question.controls.map(id => runs.get(id) ?? null);
    const kept = question.duties.every(id => isKept(id, done, now));
    const prefilled = prefilledBy(question, about, kept);
    const word = words.get(question.id) ?? null;
    const trouble = about.some(run => run?.result === 'broken' || run?.result === 'failed');
    return {
      ...question,
      prefilled,
      because: [
        ...question.controls.map((id, nth) => saidOf(id, about[nth] ?? null)),
        ...question.duties.map(id => dutySaid(id, done)),
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

/** Whether a duty was done within its period. */
function isKept(id: string, done: ReadonlyMap<string, string>, now: Date): boolean {
  const [day, duty] = [done.get(id), allDuties.find(one => one.id === id)];
  return day !== undefined && duty !== undefined && later(new Date(day), duty.everyMonths * 31 * DAY) > now;
}

function dutySaid(id: string, done: ReadonlyMap<string, string>): string {
  const says = allDuties.find(duty => duty.id === id)?.says ?? id;
  const day = done.get(id);
  return `${says} ${day ? `Last done on ${day}.` : 'Not done yet.'}`;
}

/** The last word about each question, if it is not older than a year. */
async function lastWords(now: Date): Promise<Map<string, SaqWord>> {
  const rows = await db().execute<{ question: string; answer: SaqAnswer; note: string; by: string; at: string }>(sql`
    select distinct on (question) question, answer, note, "by", at from saq_answer
    where at > ${later(now, -365 * DAY).toISOString()}::timestamptz order by question, at desc`);
  return new Map(rows.map(({ question, at, ...word }) => [question, { ...word, at: new Date(at).toISOString() }]));
}

/** The day on which each duty was last done. */
async function lastDone(): Promise<Map<string, string>> {
  const rows = await db().execute<{ duty_id: string; at: string }>(
    sql`select distinct on (duty_id) duty_id, done_at as at from duty_done order by duty_id, done_at desc`,
  );
  return new Map(rows.map(({ duty_id, at }) => [duty_id, new Date(at).toISOString().slice(0, 10)]));
}
