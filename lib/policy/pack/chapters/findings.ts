import { asc, gt } from 'drizzle-orm';
import { controlFinding, controlFindingEvent } from '../../findings/schema.ts';
import type { Chapter, Given } from '../chapter.ts';

const AT_ONCE = 500;

export const findingsChapter: Chapter = {
  title: 'Findings',
  says: 'Promises that were found broken: since when, who saw to it, by when it was due, and the run that closed it. Only a passing run can.',
  files: async given => [
    { name: 'findings/findings.jsonl', says: 'All of them, one a line', content: () => findings(given) },
    { name: 'findings/steps.jsonl', says: 'What happened to each, step by step', content: () => steps(given) },
  ],
};

async function* findings({ tx, verdict }: Given): AsyncGenerator<string> {
  let after = '00000000-0000-0000-0000-000000000000';
  let open = 0;
  for (;;) {
    const { id } = controlFinding;
    const rows = await tx.select().from(controlFinding).where(gt(id, after)).orderBy(asc(id)).limit(AT_ONCE);
    for (const row of rows) {
      if (row.closedAt === null) open++;
      yield `${JSON.stringify(row)}\n`;
    }
    if (rows.length < AT_ONCE) break;
    after = rows.at(-1)?.id ?? after;
  }
  verdict(
    true,
    open === 0 ? 'no finding is open' : `${open} ${open === 1 ? 'finding is' : 'findings are'} open, and listed`,
  );
}

async function* steps({ tx }: Given): AsyncGenerator<string> {
  let after = 0;
  for (;;) {
    const { seq } = controlFindingEvent;
    const rows = await tx.select().from(controlFindingEvent).where(gt(seq, after)).orderBy(asc(seq)).limit(AT_ONCE);
    for (const row of rows) yield `${JSON.stringify(row)}\n`;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.seq ?? after;
  }
}
