import { asc } from 'drizzle-orm';
import { SealBroken } from '#lib/crypto/index.ts';
import { allDuties } from '../../clauses/index.ts';
import { EvidenceChanged, readEvidence } from '../../duties/evidence.ts';
import { dutyDone, dutyEvidence } from '../../duties/schema.ts';
import { type Chapter, type Given, jsonFile, type PackFile } from '../chapter.ts';

type Done = typeof dutyDone.$inferSelect;
type Evidence = typeof dutyEvidence.$inferSelect;

export const dutiesChapter: Chapter = {
  title: 'What people do',
  says: 'Duties that no check can do for them: each time one was done, by whom, and the files that show it.',
  async files(given) {
    const done = await given.tx.select().from(dutyDone).orderBy(asc(dutyDone.doneAt));
    const evidence = await given.tx.select().from(dutyEvidence).orderBy(asc(dutyEvidence.id));
    return [
      jsonFile('duties/duties.json', 'Each duty, how often it is owed, and each time it was done', async () =>
        allDuties.map(duty => ({
          ...duty,
          done: done
            .filter(({ dutyId }) => dutyId === duty.id)
            .map(one => ({ ...one, files: evidence.filter(({ doneId }) => doneId === one.id) })),
        })),
      ),
      ...evidence.map(file => fileOf(file, done.find(({ id }) => id === file.doneId) ?? null, given)),
    ];
  },
};

/**
 * The file itself, which was put down under this hash. Its id keeps two of the same name apart. One that is not as it was
 * put down is left empty and named on the first page: an auditor has to see that, and all the rest.
 */
function fileOf({ id, name, sha256 }: Evidence, done: Done | null, { verdict }: Given): PackFile {
  const of = done ? `${done.dutyId}/${done.doneAt.toISOString().slice(0, 10)}` : 'others';
  return {
    name: `duties/${of}-${id.slice(-6)}-${name.replaceAll(/[^\w.-]+/g, '-').replace(/^\.+/, '')}`,
    says: `${name}, put down under SHA-256 ${sha256}`,
    content: async function* () {
      const says = `${name}, shown for ${done?.dutyId ?? 'a duty'}, against the hash under which it was put down`;
      const file = await readEvidence(id).catch(error => {
        if (error instanceof EvidenceChanged || error instanceof SealBroken) return null;
        throw error;
      });
      verdict(file !== null, says);
      if (file) yield file.content;
    },
  };
}
