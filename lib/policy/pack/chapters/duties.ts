import { asc } from 'drizzle-orm';
import { allDuties } from '../../clauses/index.ts';
import { dutyDone, dutyEvidence } from '../../duties/schema.ts';
import { type Chapter, jsonFile } from '../chapter.ts';

export const dutiesChapter: Chapter = {
  title: 'What people do',
  says: 'Duties that no check can do for them: each time one was done, by whom, and the files that show it.',
  async files({ tx }) {
    const done = await tx.select().from(dutyDone).orderBy(asc(dutyDone.doneAt));
    const evidence = await tx.select().from(dutyEvidence).orderBy(asc(dutyEvidence.id));
    return [
      jsonFile('duties/duties.json', 'Each duty, how often it is owed, and each time it was done', async () =>
        allDuties.map(duty => ({
          ...duty,
          done: done
            .filter(({ dutyId }) => dutyId === duty.id)
            .map(one => ({ ...one, files: evidence.filter(({ doneId }) => doneId === one.id) })),
        })),
      ),
    ];
  },
};
